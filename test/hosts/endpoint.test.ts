import { answering, escaped, type HostPage } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import { forms, type Hazard, kinds } from './hazard.js';
import { allSettled, widgetIn } from './hosting-page.js';

/** What stands where the documents should be. */
const answers: Record<string, string> = {
  'the server answers 404': '/status/404',
  'the server answers 500, also when asked again': '/status/500',
  'the server does not answer at all': '/slow/document.json',
  'an error page comes as if all were well': answering('<!doctype html><h1>Sorry</h1>', 'text/html'),
  'the document breaks off': answering('{"type": "article", "body": [', 'application/json'),
  'the document is of a later version': answering('{"version": 9, "id": "a"}', 'application/json'),
};

const from = (address: string): NonNullable<Hazard['snippet']> => {
  const src = `src="${escaped(address)}"`;
  return (snippet, form) =>
    form === 'link' ? snippet.replace('<a ', `<a data-${src} `) : snippet.replace(/src="[^"]*"/, src);
};

const haveFailed = (page: HostPage) =>
  forms.every((form) => kinds.every((kind) => widgetIn(page, form, kind)?.status === 'failed'));

describeHazards(
  'what the server does',
  Object.entries(answers).map(([name, address]): Hazard => ({
    id: 'H18',
    name,
    snippet: from(address),
    until: allSettled,
    really: haveFailed,
    expect: 'link',
    since: 'there is nothing to show, and no earlier copy of it',
  })),
);
