import { always, caching, negotiated } from './header-table.js';
import { textExtensions, types } from '../media-types.js';

export interface NginxOptions {
  /** The folder of the endpoint, absolute. */
  readonly root: string;
  /** Names of the host, parted by spaces; default any. */
  readonly serverName?: string;
  /** As in `listen`; default port 80 on IPv4 and IPv6. */
  readonly listen?: readonly string[];
  /** True where nginx has the module brotli_static; without it, a rewrite finds the files. */
  readonly brotliModule?: boolean;
}

/** What no file of an endpoint ends with. */
const none = '.none';

/**
 * A configuration for nginx 1.18 and later, to be included in its `http`, as what is in `sites-enabled` or `conf.d` is.
 * It compresses nothing while it serves: a build has done so.
 *
 * @throws Error where an option would say something else in nginx than it says here
 */
export function nginxConfig(options: NginxOptions): string {
  const { root, serverName = '_', listen = ['80', '[::]:80'], brotliModule = false } = options;
  if (!/^[\w.*~^$()|\\ -]+$/.test(serverName)) throw new Error(`${serverName} is no server name`);
  return [
    '# Made by pinpoint build. Include it in the http block of nginx.',
    ...maps(brotliModule),
    '',
    'server {',
    ...[
      ...listen.map((address) => `listen ${address};`),
      `server_name ${serverName};`,
      `root ${quoted(root)};`,
      'index index.html;',
      'server_tokens off;',
      'absolute_redirect off;',
      '',
      '# Files were compressed when they were made: x.json.gz beside x.json.',
      'gzip off;',
      'gzip_vary off;',
      'gzip_static on;',
      ...(brotliModule ? ['brotli_static on;'] : []),
      '',
      ...typesBlock(),
      '',
      ...Object.entries(always).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
      ...['Cache-Control $pinpoint_cache', 'Vary $pinpoint_vary'].map((header) => `add_header ${header};`),
      ...(brotliModule ? [] : ['add_header Content-Encoding $pinpoint_encoding;']),
      '',
      ...locations(brotliModule),
    ].map((line) => (line ? `    ${line}` : line)),
    '}',
    '',
  ].join('\n');
}

const texts = textExtensions.join('|');

/** Variables, so that one list of headers holds for all places: nginx drops it where a place has one of its own. */
function maps(brotliModule: boolean): readonly string[] {
  const map = (from: string, to: string, rows: readonly (readonly [string, string])[]): readonly string[] => [
    '',
    `map ${from} ${to} {`,
    ...rows.map(([pattern, value]) => `    ${pattern} ${quoted(value)};`),
    '}',
  ];
  const cacheRows = caching.map(({ prefix, value }) => [`"~^${prefix}"`, value] as const);
  return [
    ...map('$uri', '$pinpoint_cache', [['default', ''], ...cacheRows]),
    ...map('$uri', '$pinpoint_vary', [
      ['default', ''],
      [`"~\\.(?:${texts})(?:\\.br)?$"`, 'Accept-Encoding'],
      [`"~^${negotiated.prefix}.+\\.(?:webp|avif)$"`, 'Accept'],
    ]),
    ...map('$http_accept', '$pinpoint_avif', [
      ['default', none],
      [`"~*(?:^|,)\\s*${negotiated.type}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))"`, negotiated.to],
    ]),
    ...(brotliModule
      ? []
      : [
          ...map('$http_accept_encoding', '$pinpoint_brotli', [
            ['default', none],
            ['"~*(?:^|,)\\s*br(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))\\s*(?:;|,|$)"', '.br'],
          ]),
          ...map('$uri', '$pinpoint_encoding', [
            ['default', ''],
            ['"~\\.br$"', 'br'],
          ]),
        ]),
  ];
}

function typesBlock(): readonly string[] {
  return [
    'types {',
    ...Object.entries(types).map(([extension, type]) => `    ${quoted(type)} ${extension};`),
    '}',
    'default_type application/octet-stream;',
  ];
}

/** The first that matches holds. */
function locations(brotliModule: boolean): readonly string[] {
  const notThere = (pattern: string): string => `location ~ ${pattern} { return 404; }`;
  const brotli = textExtensions.map(
    (extension) =>
      `location ~ \\.${extension}\\.br$ { internal; types { } default_type ${quoted(types[extension] ?? '')}; }`,
  );
  const { prefix, from } = negotiated;
  return [
    notThere('"/\\.(?!well-known/)|^/_headers$"'),
    notThere(`"\\.(?:${texts})\\.${brotliModule ? '(?:br|gz)' : 'gz'}$"`),
    '',
    `location ~ "^(?<pinpoint_picture>${prefix}.+)\\${from}$" {`,
    '    try_files $pinpoint_picture$pinpoint_avif $uri =404;',
    '}',
    ...(brotliModule
      ? []
      : [
          '',
          '# Brotli without its module: x.json.br in the place of x.json, for who accepts it.',
          `location ~ "\\.(?:${texts})$" {`,
          '    if (-f $request_filename$pinpoint_brotli) {',
          '        rewrite ^ $uri$pinpoint_brotli last;',
          '    }',
          '}',
          ...brotli,
        ]),
  ];
}

/** A string of nginx, in which a dollar sign is a variable that cannot be escaped. */
function quoted(value: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[$\0-\x1f]/.test(value)) throw new Error(`${value} cannot stand in a configuration of nginx`);
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
