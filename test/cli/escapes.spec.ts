import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { cli } from './run.js';

// What a file, a name or an argument says is read by somebody at a terminal: nothing in it may be a command to that.
const DOES = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const ANSI = 'test/cli/data/ansi.yaml';
const ESC = '\u001b[2J\u001b]0;weg\u0007';

let data: string;
let named: string;
beforeAll(() => {
  data = join(folder(), 'data');
  const files = join(folder(), 'files');
  mkdirSync(files);
  named = join(files, `naam${ESC}.yaml`);
  writeFileSync(named, readFileSync(ANSI));
});
afterAll(clear);

describe('nothing that is told does anything on a terminal', () => {
  it.each([
    ['a file with such keys and values', () => ['import', ANSI]],
    ['a file with such a name', () => ['import', named]],
    ['a file that is not there', () => ['import', `nergens${ESC}.yaml`]],
    ['a dossier that is not there', () => ['report', `x${ESC}`]],
    ['the same, to export', () => ['export', `x${ESC}`]],
    ['a day', () => ['report', 'x', '--as-of', ESC]],
    ['a file of events', () => ['verify', '--file', ANSI]],
    ['a file of events to move', () => ['import', '--events', ANSI]],
    ['an option', () => [`--${ESC}`]],
    ['a command', () => [ESC]],
  ])('%s', async (_, args) => {
    const { code, out, err } = await cli(...args(), ...(args()[1] ? ['--data', data] : []));
    expect(code).not.toBe(0);
    expect(out + err).not.toMatch(DOES);
    expect((out + err).length).toBeGreaterThan(10);
  });
});
