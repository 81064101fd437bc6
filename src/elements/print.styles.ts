import { css } from './styles.js';

/**
 * The article on paper: a document of its own, in quirks mode, as all empty ones are. A box in the margin keeps browsers
 * from printing the address of that document there. U+2066 and U+2069: an address runs from left to right in any text.
 */
export const printStyles = css`
  @page {
    margin: 16mm 20mm 18mm;
    @bottom-center {
      content: counter(page) ' / ' counter(pages);
    }
  }
  html {
    font:
      11pt/1.45 Georgia,
      serif;
  }
  body {
    margin: auto;
    max-width: 65ch;
    overflow-wrap: break-word;
  }
  p,
  ol,
  ul,
  blockquote {
    margin: 0.6rem 0;
  }
  li,
  li > * {
    margin: 0.25rem 0;
  }
  ol,
  ul {
    padding-inline-start: 1.6rem;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 1.4em 0 0.4em;
    font-size: 1rem;
    line-height: 1.2;
    break-after: avoid;
  }
  h2,
  h3 {
    font-size: 1.35rem;
  }
  h4 {
    font-size: 1.15rem;
  }
  [part='title'] {
    margin-top: 0;
    font-size: 2.2rem;
    text-wrap: balance;
  }
  .lead,
  blockquote {
    font-size: 1.15em;
  }
  .small,
  figcaption,
  figure > a,
  footer,
  a::after {
    font-size: 0.85em;
  }
  a {
    color: inherit;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  a[href^='http']:not([role])::after {
    content: ' (\\2066 ' attr(href) '\\2069)';
    font-weight: 400;
  }
  sub,
  sup {
    line-height: 0;
  }
  figure,
  table,
  tr,
  details,
  footer,
  .byline,
  .steps > li,
  [role='note'] {
    margin: 1.2rem 0;
    break-inside: avoid;
  }
  .byline > *,
  figure > a,
  summary,
  img {
    display: block;
  }
  img {
    margin-bottom: 0.4rem;
    width: auto;
    height: auto;
    max-width: 100%;
    max-height: 95mm;
  }
  .video img {
    max-height: 45mm;
  }
  .logo {
    height: 9mm;
  }
  .numbered {
    padding-inline-start: 2rem;
  }
  .number {
    float: inline-start;
    width: 2rem;
    margin-inline-start: -2rem;
  }
  [role='note'] {
    padding: 0.2rem 1rem;
    border-inline-start: 1.5pt solid;
  }
  .warning {
    border-width: 4pt;
  }
  .emergency {
    border: 1.5pt solid;
  }
  .tone {
    margin-bottom: -0.4rem;
    font-size: 0.8em;
    text-transform: uppercase;
  }
  .quote {
    padding: 0 2rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font: inherit;
    font-size: 0.92em;
  }
  caption,
  th,
  td {
    padding: 0.35em 0;
    padding-inline-end: 1em;
    text-align: start;
    vertical-align: top;
  }
  caption,
  summary {
    font-weight: bold;
  }
  tr {
    border-bottom: 0.5pt solid #999;
  }
  .steps,
  .steps > li > div {
    display: flow-root;
  }
  .steps > li {
    clear: both;
  }
  .steps img {
    float: inline-end;
    max-width: 42%;
    margin: 0.6rem 0 1.2rem;
    margin-inline-start: 1.5rem;
  }
  hr {
    margin: 1.2rem auto;
    width: 4rem;
    break-after: avoid;
  }
  footer {
    border-top: 0.5pt solid;
    break-before: avoid;
  }
`;
