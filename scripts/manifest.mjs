/**
 * Writes what editors and compilers know of the elements, all of it from the comments in the source by way of the custom
 * elements manifest: dist/custom-elements.json, data for VS Code and for JetBrains, and types for frameworks.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { manifestOf } from './manifest-elements.mjs';
import { typesOf } from './manifest-types.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** What the generators give is text, each with spaces of its own. */
const tidy = (text) => json(JSON.parse(text));

const manifest = manifestOf();
/** They change what they get. */
const copy = () => structuredClone(manifest);
const quiet = { hideLogs: true };

/** JetBrains would find the class by its source, which is not in the package: it is told where it is. */
const webTypes = {
  ...quiet,
  modulePathTemplate: (_name, path) => `./${path}`,
};

mkdirSync('dist/types', { recursive: true });
const files = {
  'custom-elements.json': json(manifest),
  'vscode.html-custom-data.json': tidy(getVsCodeHtmlCustomData(copy(), quiet)),
  'vscode.css-custom-data.json': tidy(getVsCodeCssCustomData(copy(), quiet)),
  'web-types.json': tidy(getWebTypesData(copy(), webTypes)),
  ...(await typesOf(manifest)),
};
for (const [name, text] of Object.entries(files)) writeFileSync(`dist/${name}`, text);
