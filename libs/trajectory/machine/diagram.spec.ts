import { expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { EVENT_TYPES } from '../events.js';
import { machineInWords } from './diagram.js';
import { guards } from './guards.js';
import { states } from './structure.js';

const FILE = 'docs/machine.md';

it(`${FILE} is what the machine says; when it is stale, run this with UPDATE_DOCS=1`, () => {
  const text = machineInWords();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});

it('it leaves out no state, no event and no guard', () => {
  const text = machineInWords();
  for (const state of states.slice(1)) expect(text).toMatch(new RegExp(`(--> |\\n  )${state.split('.')[1]}\\b`));
  for (const event of EVENT_TYPES) expect(text).toContain(`| ${event} |`);
  for (const guard of Object.keys(guards)) expect(text).toContain(`| \`${guard}\` |`);
});
