import { css } from './styles.js';

// The host keeps its display against the page's `!important`, and that alone, unless the page hides it on purpose.
// `.root` starts from nothing (`all: initial`), so that no inherited rule of the page comes through, and takes back
// on purpose the font, the colour and whether it is hidden. Its outline is never drawn: in the colour of it, the script
// reads that of the text, from which it takes the scheme (scheme.ts).
// What the clinic picks as its accent is the colour of surfaces (`--_fill`), with black or white on it, whichever can be
// read: at a luminance (`y`) of 0.179 both have a contrast of 4.58. For words and lines it is darkened or lightened
// (`--_accent`) until it can be read on a page of the scheme.
// A link in the fallback has the page's colour, which need not be readable on a surface of ours.
// `.root::before` is a line of words without height: it gives the widget the width that a text of its own would
// have, where a parent asks for that, since size containment (`.box`) hides the real one. Its transition is how the
// script hears that the page has changed its colour: when that begins, and when a page that fades has most likely ended;
// its animation, that it is shown again, since nothing that is hidden has transitions.
export const baseStyles = css`
  :host {
    display: block;
    margin-block: 1em;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host(:not([hidden], [style*='display: none'], [style*='display:none'])) {
    display: block !important;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    color: var(--pinpoint-color-text, inherit);
    outline-color: color-mix(in srgb, currentColor, currentColor);
    font-family: var(--pinpoint-font-family, inherit);
    font-size: calc(var(--pinpoint-font-size, max(16px, 1em)) * var(--_size, 1));
    line-height: 1.6;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    --_fill: var(--pinpoint-color-accent, #0b5f58);
    --_on-fill: var(--pinpoint-color-on-accent, #fff);
    --_accent: var(--_fill);
    --_from: 0;
    --_to: 0.46;
    --_point: var(--pinpoint-color-point, #c2391f);
    --_soft: var(--pinpoint-color-soft, #536065);
    --_warning: #9a5a00;
    --_line: color-mix(in srgb, currentColor 17%, transparent);
    --_wash: color-mix(in srgb, var(--_accent) 7%, transparent);
    --_radius: var(--pinpoint-radius, 14px);
  }
  :host([font='system']) .root {
    font-family: system-ui, sans-serif;
  }
  [data-scheme='dark'] {
    color-scheme: dark;
    --_fill: var(--pinpoint-color-accent, #6fd0c3);
    --_on-fill: var(--pinpoint-color-on-accent, #06201d);
    --_from: 0.78;
    --_to: 1;
    --_point: var(--pinpoint-color-point, #ff8a6b);
    --_soft: var(--pinpoint-color-soft, #a9b5b7);
    --_warning: #f0b35a;
  }
  [data-scheme='light'] {
    color-scheme: light;
  }
  @supports (color: oklch(from red l c h)) {
    .root {
      --_accent: oklch(from var(--_fill) clamp(var(--_from), l, var(--_to)) c h);
      --_on-fill: var(
        --pinpoint-color-on-accent,
        color(from var(--_fill) xyz calc(179 - y * 999) calc(179 - y * 999) calc(179 - y * 999))
      );
    }
  }
  [data-theme='light'] {
    color: var(--pinpoint-color-text, #1c2326);
    --_surface: #fff;
    --_padding: clamp(20px, 6%, 56px);
    --_margin: auto;
  }
  [data-theme='dark'] {
    color: var(--pinpoint-color-text, #e9ece8);
    --_surface: #191f21;
    --_padding: clamp(20px, 6%, 56px);
    --_margin: auto;
  }
  .root:not([data-theme='auto']) ::slotted(a:not([slot])) {
    color: inherit !important;
  }
  .root::before {
    content: 'nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn nn';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    transition: color 0.6s;
    animation: shown 1ms;
  }
  @keyframes shown {
  }
  .box {
    container-type: inline-size;
    padding: var(--pinpoint-padding, var(--_padding, 0));
    background: var(--pinpoint-color-surface, var(--_surface, transparent));
    border-radius: var(--_radius);
  }
  * {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ol, ul, figure, blockquote) {
    margin: 0;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.28em;
    line-height: 1.22;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  [part='title'] {
    font-size: clamp(1.6em, 1.05em + 2.6cqi, 2.6em);
    line-height: 1.12;
    letter-spacing: -0.018em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }
  [tabindex='-1'] {
    outline: 0;
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) * 0.7);
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .quiet:where(:not([hidden])),
  ::slotted([slot='action']:not([class])) {
    display: inline-flex !important;
    gap: 0.5em;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: 0.4em 1.15em !important;
    border: 1px solid var(--_line) !important;
    border-radius: 999px !important;
    background: none !important;
    color: var(--_accent) !important;
    font: inherit !important;
    text-decoration: none !important;
    cursor: pointer;
  }
  .small {
    font-size: 0.86em;
    color: var(--_soft);
  }
  .status {
    display: grid;
    gap: 0.9em;
    justify-items: start;
    padding: 1.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .loading {
    border: 0;
    padding: 0;
    color: #0000;
    background: linear-gradient(
      var(--_wash) 2em,
      #0000 0 3em,
      var(--_wash) 0 4em,
      #0000 0 4.7em,
      var(--_wash) 0 5.7em,
      #0000 0
    );
    min-block-size: 6em;
  }
  .action {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1.4em;
    justify-content: space-between;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.84em;
    color: var(--_soft);
  }
`;
