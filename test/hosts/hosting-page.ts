import { nextFrame, waitUntil } from '@open-wc/testing';
import { type HostPage, openPage } from '../host-page.js';
import { type Form, forms, type Hazard, type Kind, kinds } from './hazard.js';

const content = '/demo/content/';
const addresses: Record<Kind, string> = {
  article: `${content}articles/strength-training-back-pain`,
  'show-player': `${content}shows/pinpoint-health-show`,
  tips: `${content}tips`,
};

/** The words of the links inside, and what a widget must show, from its beginning to its end. */
export const words: Record<Kind, { readonly link: string; readonly shown: readonly string[] }> = {
  article: {
    link: '3 Ways',
    shown: ['3 Ways Strength Training', 'Strengthens Muscles', 'PinPoint Health. All Rights Reserved'],
  },
  'show-player': {
    link: 'The Show',
    shown: ['The PinPoint Health Show', 'Listen Now', 'PinPoint Health. All Rights Reserved'],
  },
  tips: { link: 'All tips', shown: ['3 Ways Strength Training', 'Sample: everything'] },
};

/** A widget as a clinic writes it. Fixed colours, so that no two pages differ in them. */
export function snippetOf(form: Form, kind: Kind): string {
  const [address, { link }] = [addresses[kind], words[kind]];
  const attributes = (prefix = '') => `${prefix}loading="eager" ${prefix}theme="light" ${prefix}lang="en"`;
  if (form === 'element')
    return `<pinpoint-${kind} src="${address}.json" ${attributes()}><a href="${address}.html">${link}</a></pinpoint-${kind}>`;
  if (form === 'placeholder')
    return `<div data-pinpoint="${kind}" data-src="${address}.json" ${attributes('data-')}><a href="${address}.html">${link}</a></div>`;
  return `<a class="pinpoint-${kind}" href="${address}.html" ${attributes('data-')}>${link}</a>`;
}

/** What a page of a clinic holds beside the widgets. */
const clinic = `<header><h1>A clinic</h1><nav><ul><li><a href="#a">Services</a></li><li><a href="#b">Contact</a></li></ul></nav></header>
<section id="clinic"><h2>Opening hours</h2><p>We are <strong>open</strong> all week.</p><ol><li>Monday</li><li>Sunday</li></ol>
<table><caption>Hours</caption><tbody><tr><th>Monday</th><td>9 to 5</td></tr></tbody></table>
<form><label>Your name <input name="name" /></label> <select><option>Morning</option></select> <textarea>Hello</textarea> <button type="button">Book</button></form>
<blockquote><p>They helped me.</p></blockquote><details open=""><summary>Parking</summary><p>Behind the house.</p></details></section>`;

/** The width and the font of a place are given, so that all pages can be compared with the bare one. */
const given = [
  'display: block',
  'box-sizing: border-box',
  'width: 560px',
  'min-width: 560px',
  'margin: 0',
  'padding: 0',
  'border: 0',
  'font-family: DejaVu Sans, sans-serif',
  'font-size: 16px',
  // On a whole pixel, or letters are drawn otherwise.
  'position: relative',
]
  .map((rule) => `${rule} !important`)
  .join('; ');

/** Opens a page with all kinds of widgets in all forms. */
export async function openHost(hazard: Hazard, script = hazard.script): Promise<HostPage> {
  const { snippet = (text: string) => text, around = '', place = '', isFree } = hazard;
  const placed = (form: Form, kind: Kind) =>
    `<div class="around"><div class="place" id="${form}-${kind}">${snippet(snippetOf(form, kind), form, kind)}</div></div>`;
  const widgets = forms.flatMap((form) => kinds.map((kind) => placed(form, kind)));
  const page = await (hazard.open ?? openPage)({
    ...hazard,
    head: `${hazard.head ?? ''}${script ?? ''}`,
    attributes: hazard.body,
    body: `${clinic}\n${widgets.join('\n')}\n<footer><p>The end</p></footer><div id="rest"></div>`,
  });
  // Not in the markup, where a policy may forbid it.
  for (const box of page.document.querySelectorAll<HTMLElement>('.around')) box.style.cssText = around;
  for (const box of page.document.querySelectorAll<HTMLElement>('.place'))
    box.style.cssText = `${isFree ? '' : given}; ${place}`;
  // So that each place can be scrolled to the top of the window.
  page.document.getElementById('rest')!.style.cssText = 'height: 800px';
  // A page that becomes longer would become narrower by its scroll bar.
  page.document.documentElement.style.overflowY = 'scroll';
  return page;
}

/** Puts the script tag into a page that has loaded. */
export function addScript({ document }: HostPage): void {
  const script = document.createElement('script');
  script.src = '/dist/pinpoint.js';
  document.head.appendChild(script);
}

/** The widget in a place. */
export function widgetIn(
  { document }: HostPage,
  form: Form,
  kind: Kind,
): HTMLElementTagNameMap[`pinpoint-${Kind}`] | null {
  return document.querySelector(`#${form}-${kind} pinpoint-${kind}`);
}

/** What a widget in a place shows. */
export const rootIn = (page: HostPage, form: Form, kind: Kind): HTMLElement =>
  widgetIn(page, form, kind)!.renderRoot.querySelector<HTMLElement>('.root')!;

/** Waits until all widgets of a form have an end, good or bad, and their pictures are there. */
export async function settled(page: HostPage, form: Form): Promise<void> {
  for (const kind of kinds) {
    const end = () => ['ready', 'failed'].includes(widgetIn(page, form, kind)?.status ?? '');
    await waitUntil(end, `${form} ${kind} has no end: ${JSON.stringify(page.log)}`, { timeout: 12_000 });
    const widget = widgetIn(page, form, kind)!;
    await widget.updateComplete;
    await Promise.all([...widget.renderRoot.querySelectorAll('img')].map(pictureOf));
  }
  await nextFrame();
  await nextFrame();
}

/** Waits until all widgets have an end. */
export async function allSettled(page: HostPage): Promise<undefined> {
  for (const form of forms) await settled(page, form);
}

async function pictureOf(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager';
  // One that cannot be had is for the comparison to find.
  await image.decode().catch(() => undefined);
}
