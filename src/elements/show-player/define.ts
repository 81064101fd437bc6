import { define } from '../define.js';
import { PinpointShowPlayer } from './pinpoint-show-player.js';

define('pinpoint-show-player', PinpointShowPlayer);
