import { type Answer, header } from './request.js';

/** What an answer's headers keep a page from, before a place is known. */
export interface Remark {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
}

/** A page of a clinic, as far as a server sees it. */
export const ORIGIN = 'https://clinic.example';

const error = (message: string, hint: string): Remark => ({ severity: 'error', message, hint });
const warning = (message: string, hint: string): Remark => ({ severity: 'warning', message, hint });

/** May a page of another site read it by script? */
export function cors(answer: Answer): readonly Remark[] {
  const values = answer.headers.get('access-control-allow-origin') ?? [];
  const [value] = values;
  const hint = 'send Access-Control-Allow-Origin: *';
  if (value === undefined)
    return [error('pages of other sites may not read it: there is no Access-Control-Allow-Origin', hint)];
  if (values.length > 1 || value.includes(','))
    return [error('Access-Control-Allow-Origin is sent twice, so that browsers refuse it', 'send it once')];
  if (value === '*') return [];
  if (value !== ORIGIN)
    return [error(`only pages of ${value} may read it, by Access-Control-Allow-Origin`, hint)];
  return /(?:^|,)\s*(?:\*|origin)\s*(?:,|$)/i.test(header(answer, 'vary') ?? '')
    ? []
    : [
        error(
          'Access-Control-Allow-Origin repeats the asking site without Vary: Origin, so that caches give it to others',
          hint,
        ),
      ];
}

/** May a page of another site show it? */
export function embeddable(answer: Answer): readonly Remark[] {
  const policy = header(answer, 'cross-origin-resource-policy');
  return policy === 'same-origin' || policy === 'same-site'
    ? [
        error(
          `pages of other sites may not show it: Cross-Origin-Resource-Policy is ${policy}`,
          'send cross-origin',
        ),
      ]
    : [];
}

/** The headers of a document of the contract. */
export function documentHeaders(answer: Answer, size: number): readonly Remark[] {
  return [
    ...cors(answer),
    ...type(answer),
    ...caching(answer),
    ...compression(answer, size),
    ...(/(?:^|,)\s*(?:\*|retry-after)\s*(?:,|$)/i.test(header(answer, 'access-control-expose-headers') ?? '')
      ? []
      : [
          warning(
            'pages may not see when to try again: Access-Control-Expose-Headers does not name Retry-After',
            'send Access-Control-Expose-Headers: Retry-After',
          ),
        ]),
    ...(answer.headers.has('set-cookie')
      ? [
          warning(
            'it sets a cookie, for which clinics would have to ask their visitors',
            'send none: a file needs none',
          ),
        ]
      : []),
  ];
}

/** True for any type of JSON. */
export function isJsonType(contentType: string | undefined): boolean {
  return /^(?:application|text)\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '');
}

function type(answer: Answer): readonly Remark[] {
  const value = header(answer, 'content-type');
  const hint = 'send Content-Type: application/json';
  if (!isJsonType(value))
    return [error(value ? `its Content-Type is ${value}` : 'it has no Content-Type', hint)];
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(value ?? '')?.[1];
  return charset && !/^utf-?8$/i.test(charset)
    ? [warning(`its charset is said to be ${charset}, and JSON is UTF-8`, hint)]
    : [];
}

/** A correction has to reach all pages within this many seconds. */
const LONGEST_AGE = 86_400;

function caching(answer: Answer): readonly Remark[] {
  const remarks: Remark[] = [];
  if (!answer.headers.has('etag'))
    remarks.push(
      warning('it has no ETag, so that it is sent again though nothing changed', 'let the server send ETag'),
    );
  const value = header(answer, 'cache-control');
  const hint = 'send Cache-Control: public, max-age=300, stale-while-revalidate=86400, for example';
  if (!value) remarks.push(warning('it has no Cache-Control: each browser decides how old it may be', hint));
  else if (/no-store/i.test(value))
    remarks.push(warning('no cache may keep it: Cache-Control says no-store', hint));
  else if (/private/i.test(value))
    remarks.push(warning('a CDN may not keep it: Cache-Control says private', hint));
  const age = /max-age\s*=\s*"?(\d+)/i.exec(value ?? '')?.[1];
  if (age && +age > LONGEST_AGE)
    remarks.push(
      warning(
        `a correction takes ${Math.round(+age / 86_400)} days to reach all pages: max-age is ${age}`,
        hint,
      ),
    );
  return remarks;
}

/** Below this many bytes packing saves no packet. */
const SMALL = 1400;

function compression(answer: Answer, size: number): readonly Remark[] {
  const encoding = header(answer, 'content-encoding');
  if (!encoding || encoding === 'identity')
    return size > SMALL
      ? [warning(`its ${(size / 1000).toFixed(0)} kB are sent unpacked`, 'let the server send br or gzip')]
      : [];
  return /(?:^|,)\s*(?:\*|accept-encoding)\s*(?:,|$)/i.test(header(answer, 'vary') ?? '')
    ? []
    : [
        warning(
          'it is packed without Vary: Accept-Encoding: caches may give it to who cannot unpack it',
          'send that',
        ),
      ];
}
