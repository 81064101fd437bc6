import { PinpointBuilder } from './pinpoint-builder.js';
import { BuilderPreview } from './preview/builder-preview.js';

customElements.define('builder-preview', BuilderPreview);
customElements.define('pinpoint-builder', PinpointBuilder);
