import { ChangeDetectionStrategy, Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type {} from 'pinpoint-widgets';
import { ownTip, show, tips } from './clinic';

@Component({
  selector: 'clinic-page',
  templateUrl: './clinic-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Lets tags with a hyphen through.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class ClinicPage {
  protected readonly tips = tips;
  protected readonly ownTip = ownTip;
  protected readonly show = show;
  protected readonly tip = signal(tips[0]);
  protected readonly loaded = signal('');
  protected readonly playing = signal('');
  protected readonly isShowWanted = signal(true);
}
