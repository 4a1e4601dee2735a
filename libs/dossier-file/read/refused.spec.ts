import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { decideFile } from './decide-file.js';
import { parse } from './parse.js';

const FOLDER = 'test/cases/refused';

/** What each of these files says behind a fact: the code by which it is refused. */
const expected = (text: string) =>
  text.split('\n').flatMap((line, i) => {
    const code = / # ([a-z-]+)$/.exec(line)?.[1];
    return code === undefined ? [] : [`${i + 1}: ${code}`];
  });

describe('a file that may not be', () => {
  it.each(readdirSync(FOLDER))('is refused fact by fact, by its line and code: %s', (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const parsed = parse(text);
    const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    expect(judged.ok ? [] : judged.problems.map(({ line, code }) => `${line}: ${code}`)).toEqual(expected(text));
    expect(expected(text)).not.toEqual([]);
  });
});
