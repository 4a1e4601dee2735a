import { beforeAll, expect, it } from '@jest/globals';
import { EXIT } from '../../apps/cli/terminal.js';
import { cli } from '../cli/run.js';
import { documents, tableOf, textOf, uncoded } from './documents.js';

// The command line that the documents speak of, beside what it says of itself.

const help = new Map<string, string>();
beforeAll(async () => {
  const { out } = await cli('--help');
  for (const [, name = ''] of out.matchAll(/^ {2}(\w+) \[opties\]/gm)) help.set(name, (await cli(name, '--help')).out);
});

const optionsIn = (text: string) => [...text.matchAll(/--[a-z][\w-]*/g)].map(([option]) => option);
const unknownIn = (command: string, text: string) =>
  optionsIn(text).filter((option) => !(help.get(command) ?? '').includes(option));

it('every command is told, and every command that is told is there', () => {
  const told = tableOf(textOf('docs/operations.md'), 'command').map(([command]) => uncoded(command).split(' ')[0]);
  expect(told.toSorted()).toEqual([...help.keys()].sort());
});

it('every option that is told of a command is one of it', () => {
  const rows = tableOf(textOf('docs/operations.md'), 'command').map(([command, does]) => [
    uncoded(command).split(' ')[0],
    does,
  ]);
  const typed = documents.flatMap(({ text }) =>
    [...text.matchAll(/doorwerking -- (\w+)([^`\n]*)/g)].map(([, command, rest]) => [command, rest]),
  );
  expect(typed.length).toBeGreaterThan(8);
  for (const [command = '', text = ''] of [...rows, ...typed]) {
    expect([command, help.has(command), unknownIn(command, text)]).toEqual([command, true, []]);
  }
});

it('every exit code is told', () => {
  const [, told = ''] = /^Each takes .*Exit codes: ([^\n]*?)\. /m.exec(textOf('docs/operations.md')) ?? [];
  const codes = [...told.matchAll(/\d+/g)].map(Number);
  expect(codes.toSorted((a, b) => a - b)).toEqual([0, ...Object.values(EXIT)].sort((a, b) => a - b));
});
