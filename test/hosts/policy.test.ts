import type { HostPage } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import { ended, unkept } from './environment.js';
import type { Hazard } from './hazard.js';

const nonce = '<script nonce="x" src="/dist/pinpoint.js"></script>';
const script = '<script src="/dist/pinpoint.js"></script>';

/** Whether the widgets broke no rule of the page, and there are rules: such a page evaluates no text as a script. */
function isStrict({ window, log }: HostPage): boolean {
  if (log.violations.length) return false;
  try {
    window.eval('1');
    return false;
  } catch {
    return true;
  }
}

const self = "script-src 'self'; connect-src 'self'; img-src 'self'";

describeHazards('a Content Security Policy that allows what the widgets need', [
  { id: 'H34', name: `default-src 'none'; ${self}`, policy: `default-src 'none'; ${self}`, really: isStrict },
  {
    id: 'H35',
    name: 'no inline styles: style-src ’self’',
    policy: `default-src 'none'; ${self}; style-src 'self'`,
    head: '<style>body { border-left: 100px solid }</style>',
    really: ({ window, document, log }) =>
      window.getComputedStyle(document.body).borderLeftWidth === '0px' && log.violations.length === 1,
  },
  {
    id: 'H34',
    name: 'scripts by a nonce and what they load: ’strict-dynamic’',
    policy: "default-src 'self'; script-src 'nonce-x' 'strict-dynamic'",
    script: nonce,
    really: isStrict,
  },
  {
    id: 'H34',
    name: 'scripts by a nonce alone',
    policy: "default-src 'self'; script-src 'nonce-x'",
    script: nonce,
    really: isStrict,
  },
  {
    id: 'H34',
    name: 'a sandbox with scripts: no forms, no new windows',
    policy: 'sandbox allow-scripts allow-same-origin',
    really: ({ window }) => {
      try {
        return !window.open('about:blank');
      } catch {
        return true;
      }
    },
  },
]);

describeHazards('a Content Security Policy that forbids what the widgets need', [
  {
    id: 'H36',
    name: 'connect-src ’none’',
    policy: "connect-src 'none'",
    snippet: unkept,
    really: ({ log }) => log.violations.some((line) => line.startsWith('connect-src')),
    until: ended,
    expect: 'link',
    since: 'the document may not be asked for: the page has to allow its host in connect-src',
  },
  {
    id: 'H36',
    name: 'img-src ’none’',
    policy: "img-src 'none'",
    really: ({ log }) => log.violations.some((line) => line.startsWith('img-src')),
    expect: 'whole',
    since: 'the pictures are missing, until the page allows their host in img-src',
  },
  {
    id: 'H37',
    name: 'script-src ’none’',
    policy: "script-src 'none'",
    script,
    really: ({ window }) => !(Symbol.for('pinpoint') in window),
    expect: 'link',
    since: 'no script may run: the page has to allow ours in script-src',
  },
]);

const reason = 'it knows no Trusted Types';
const required = "require-trusted-types-for 'script'";

/** A page that asks for Trusted Types, where the engine has them. */
const trusted = (name: string, policies: string, tags = script): Hazard => ({
  id: 'H38',
  name,
  policy: `${required}; ${policies}`,
  script: tags,
  really: ({ document, log }) => {
    if (log.violations.length) return false;
    try {
      document.createElement('div').innerHTML = '<b></b>';
      return false;
    } catch {
      return true;
    }
  },
  without: 'trustedTypes' in window ? {} : { Chromium: reason, Firefox: reason, WebKit: reason },
});

describeHazards('Trusted Types', [
  trusted('any policy', ''),
  trusted('trusted-types lit-html', 'trusted-types lit-html'),
  trusted('trusted-types of the page’s own', 'trusted-types other'),
  trusted('trusted-types ’none’', "trusted-types 'none'"),
  trusted('trusted-types lit-html, and the script tag twice', 'trusted-types lit-html', script + script),
]);
