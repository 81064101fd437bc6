#!/usr/bin/env node
/** The command `pinpoint`: from Markdown and a podcast feed to an endpoint on any CDN. */
import { Command } from 'commander';
import { version } from '../version.js';
import { buildCommand } from './build/command.js';
import { checkCommand } from './check/command.js';
import type { OutputError } from './output/output-error.js';
import { importCommand } from './import/command.js';
import { serveCommand } from './serve/command.js';
import { snippetCommand } from './snippet/command.js';

const program = new Command('pinpoint')
  .description('Publishes health tips and shows: from Markdown and a podcast feed to plain files on any CDN.')
  .version(version)
  .showHelpAfterError()
  .addCommand(buildCommand())
  .addCommand(serveCommand())
  .addCommand(checkCommand())
  .addCommand(importCommand())
  .addCommand(snippetCommand());

try {
  await program.parseAsync();
} catch (reason) {
  const { message, hint } = reason as Partial<OutputError>;
  console.error(`pinpoint: ${message ?? String(reason)}${hint ? ` – ${hint}` : ''}`);
  // Whoever mends it wants to know where.
  if (process.env['DEBUG']) console.error(reason);
  process.exitCode = 1;
}
