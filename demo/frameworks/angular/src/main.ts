import { bootstrapApplication } from '@angular/platform-browser';
import 'pinpoint-widgets/define.js';
import { ClinicPage } from './clinic-page';

await bootstrapApplication(ClinicPage);
