import { define } from '../define.js';
import { PinpointArticle } from './pinpoint-article.js';

define('pinpoint-article', PinpointArticle);
