import { expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { accessInWords, CONDITIONAL, WHEN } from './access-in-words.js';

const FILE = 'docs/access.md';

it(`${FILE} is what the tables say; when it is stale, run this with UPDATE_DOCS=1`, () => {
  const text = accessInWords();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});

it('what a rule asks beside the role is said in words', () => {
  expect(CONDITIONAL.filter((fact) => WHEN[fact] === undefined)).toEqual([]);
  expect(Object.keys(WHEN).filter((fact) => !(CONDITIONAL as readonly string[]).includes(fact))).toEqual([]);
});
