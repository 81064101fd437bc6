/** Compiles samples, as modules of a project that has this package. */
import { join } from 'node:path';
import ts from 'typescript';

/** A package or a name in one that is not there. What a sample leaves to its reader to declare is none of it. */
const MISSING = new Set([2305, 2307, 2614, 2724]);

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/**
 * @param {{ lang: string, code: string }[]} sources
 * @param {string} root The package's folder: `pinpoint-widgets` in a sample is what it exports.
 * @returns {string[][]} What is wrong with each.
 */
export function compileProblems(sources, root) {
  const names = sources.map(({ lang }, index) => join(root, `sample-${index}.${lang}`));
  const texts = new Map(names.map((name, index) => [name, sources[index].code]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists.call(host, name);
  host.readFile = (name) => texts.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, target, ...rest) =>
    texts.has(name)
      ? ts.createSourceFile(name, texts.get(name), target)
      : getSourceFile.call(host, name, target, ...rest);
  const program = ts.createProgram(names, options, host);
  return names.map((name) => {
    const file = program.getSourceFile(name);
    const missing = program.getSemanticDiagnostics(file).filter(isOurs);
    return [...program.getSyntacticDiagnostics(file), ...missing].map(sentenceOf);
  });
}

const sentenceOf = ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ');

/** Other packages than this one need not be installed here. */
const isOurs = (diagnostic) =>
  MISSING.has(diagnostic.code) && sentenceOf(diagnostic).includes('pinpoint-widgets');
