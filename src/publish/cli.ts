#!/usr/bin/env node
/** The command `pinpoint`: from Markdown and a podcast feed to an endpoint on any CDN. */
import { Command } from 'commander';
import { version } from '../version.js';
import { buildCommand } from './build/command.js';
import { checkCommand } from './check/command.js';
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
  // What was foreseen says itself what to do; of anything else, whoever mends it wants to know where.
  console.error(reason instanceof Error && process.env['DEBUG'] ? reason : `pinpoint: ${String(reason)}`);
  process.exitCode = 1;
}
