/** The samples of the documentation for the tests in the browser: `/test-server/samples.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseDocument } from 'yaml';
import { commandProblems } from './commands.mjs';
import { compileProblems } from './compile.mjs';

const parser = unified().use(remarkParse).use(remarkGfm);
const compiled = ['js', 'ts', 'jsx', 'tsx'];

/**
 * Answers with each fenced block of README.md and docs/: where it is, its language, what stands behind that (`meta`), and
 * what is wrong with it as far as no browser is needed to tell.
 *
 * @param {string} root The folder that holds `docs`.
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function samples(root) {
  let body;
  return async (context, next) => {
    if (context.path !== '/test-server/samples.json') return next();
    context.type = 'application/json';
    context.body = body ??= JSON.stringify(checked(readSamples(root), root));
  };
}

function readSamples(root) {
  const docs = readdirSync(join(root, 'docs'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return ['README.md', ...docs.sort()].flatMap((file) =>
    samplesOf(file, readFileSync(join(root, file), 'utf8')),
  );
}

function samplesOf(file, text) {
  const found = [];
  let heading = '';
  visit(parser.parse(text), (node) => {
    if (node.type === 'heading') heading = toString(node);
    if (node.type !== 'code') return;
    const { lang, meta, value, position } = node;
    found.push({ file, line: position.start.line, heading, lang: lang ?? '', meta: meta ?? '', code: value });
  });
  return found;
}

function checked(found, root) {
  const sources = found.filter(({ lang }) => compiled.includes(lang));
  const byCompiler = new Map(
    compileProblems(sources, root).map((problems, index) => [sources[index], problems]),
  );
  return found.map((sample) => ({ ...sample, problems: byCompiler.get(sample) ?? problemsOf(sample, root) }));
}

function problemsOf({ lang, code }, root) {
  if (/^(sh|bash)$/.test(lang)) return commandProblems(code, root);
  if (lang === 'yaml') return parseDocument(code).errors.map(({ message }) => message);
  return [];
}
