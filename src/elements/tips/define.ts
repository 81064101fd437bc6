import { define } from '../define.js';
import { PinpointTips } from './pinpoint-tips.js';

define('pinpoint-tips', PinpointTips);
