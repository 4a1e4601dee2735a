import 'reflect-metadata';
import { makePrivate } from '#data-folder';
import { printable } from '../cli/terminal.js';
import { configOf } from './config.js';
import { whyNot } from './start/cannot-start.js';
import { start } from './start/start.js';

makePrivate();
try {
  await start(configOf(process.env));
} catch (error) {
  const why = whyNot(error, Number(process.env['PORT'] ?? 3000));
  if (why === undefined) throw error;
  process.stderr.write(`${printable(why, Infinity)}\n`);
  process.exit(1);
}
