import { returnHtmlElement } from './lend-html-element.js';

returnHtmlElement();
