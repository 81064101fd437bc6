import { styleSheet } from './html.js';

// The colours and the type are those of the elements; the paper is only here.
export const pageStyles = styleSheet(`
  :root {
    color-scheme: light dark;
    --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', P052, 'Noto Serif', Georgia, serif;
    --sans: 'Avenir Next', Avenir, 'Segoe UI Variable Text', 'Segoe UI', 'Noto Sans', Roboto, 'Helvetica Neue', sans-serif;
    --paper: #f3f1ec;
    --card: #fff;
    --ink: #1c2326;
    --soft: #536065;
    --line: #d9d6cd;
    --accent: #0b5f58;
    --point: #c2391f;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #14181a;
      --card: #191f21;
      --ink: #e9ece8;
      --soft: #a9b5b7;
      --line: #30393c;
      --accent: #6fd0c3;
      --point: #ff8a6b;
    }
  }
  *, ::before, ::after { box-sizing: border-box }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--sans); overflow-wrap: break-word }
  h1, h2, h3, p, ul, ol, figure, blockquote { margin: 0 }
  h1, h2, h3 { text-wrap: balance; line-height: 1.2 }
  a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .2em }
  a:hover { text-decoration-thickness: .12em }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px }
  main:focus { outline: 0 }
  main :is(img, video) { max-inline-size: 100%; block-size: auto }
  main table { display: block; overflow-x: auto }
  .frame { max-inline-size: 60rem; margin-inline: auto; padding-inline: clamp(1.25rem, 5vw, 3rem) }
  .skip { position: absolute; inset-block-start: .5rem; inset-inline-start: .5rem; z-index: 1; padding: .75rem 1.25rem; border-radius: 6px; background: var(--ink); color: var(--paper) }
  .skip:not(:focus) { clip-path: inset(50%); pointer-events: none }
  .top, .bottom { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center; justify-content: space-between; padding-block: 1.25rem }
  .top ul, .bottom ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; font-size: .94rem }
  .top a, .bottom a { display: inline-block; padding-block: .6rem }
  .mark { color: var(--ink); font-weight: 640; letter-spacing: -.01em; text-decoration: none }
  .mark::before { content: ''; display: inline-block; inline-size: .6em; block-size: .6em; margin-inline-end: .55em; border-radius: 50%; background: var(--point) }
  .mark:hover { text-decoration: underline }
  main { display: grid; grid-template-columns: minmax(0, 1fr); gap: clamp(1.5rem, 4vw, 3rem) }
  .sheet { padding: clamp(1.75rem, 6vw, 4.5rem) clamp(1.25rem, 6vw, 4rem); border-radius: 18px; background: var(--card) }
  pinpoint-article, pinpoint-show-player { display: block; margin: 0 }
  pinpoint-article { max-inline-size: 38em; margin-inline: auto }
  pinpoint-show-player { --pinpoint-color-surface: var(--card); --pinpoint-radius: 18px }
  ::part(title) { font-family: var(--serif); font-weight: 600 }
  ::part(footer) { display: none }
  .episodes { max-inline-size: 38em; margin-inline: auto }
  .episodes > h2 { font: 600 1.6rem/1.2 var(--serif); letter-spacing: -.01em }
  .episodes ol { padding: 0; list-style: none }
  .episodes > ol > li { padding-block: 1.5rem; border-block-end: 1px solid var(--line) }
  .episodes > ol > li:last-child { padding-block-end: 0; border: 0 }
  .episodes .number { color: var(--accent); font: 1.6rem/1.2 var(--serif); font-variant-numeric: tabular-nums }
  @media (min-width: 48em) {
    .episodes > ol > li { position: relative; padding-inline-start: 4rem }
    .episodes .number { position: absolute; inset-inline-start: 0; font-size: 2rem; line-height: .9 }
  }
  .episodes h3 { font-size: 1.2rem }
  .episodes .facts { margin-block: .2rem .6rem; color: var(--soft); font-size: .92rem }
  .episodes .notes { display: grid; gap: .6rem }
  .episodes .notes :is(ul, ol) { padding-inline-start: 1.2em; list-style: disc }
  .episodes .hear { display: flex; flex-wrap: wrap; gap: 0 1.4rem; padding: 0; list-style: none; margin-block-start: .5rem }
  .hear a { display: inline-block; padding-block: .55rem }
  .bottom { margin-block-start: clamp(2rem, 6vw, 4rem); padding-block-end: 3rem; color: var(--soft); font-size: .92rem }
  @media (max-width: 34em) {
    .frame:is(main) { padding-inline: 0 }
    .sheet { border-radius: 0 }
    pinpoint-show-player { margin-inline: .75rem }
  }
  @media print {
    .skip, .top nav, pinpoint-show-player { display: none }
    body { background: none }
    .sheet { padding: 0 }
  }
`);
