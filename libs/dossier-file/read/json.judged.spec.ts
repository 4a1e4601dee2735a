import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse as yaml } from 'yaml';
import { decideFile, parse } from '../index.js';

const eventsOf = (text: string) => {
  const parsed = parse(text);
  const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  return judged.dossier.events;
};
const EXAMPLE = readFileSync('docs/voorbeeld-dossier.yaml', 'utf8');

describe('a dossier file in JSON', () => {
  it.each([undefined, 2])('given the same fields (indented: %s), then it records the same', (space) => {
    expect(eventsOf(JSON.stringify(yaml(EXAMPLE), null, space))).toEqual(eventsOf(EXAMPLE));
  });

  it('given a wrong date, then it is named with its line', () => {
    const wrong = JSON.stringify(yaml(EXAMPLE), null, 2).replace('"2025-01-20"', '"20-01-2025"');
    const line = wrong.slice(0, wrong.indexOf('"20-01-2025"')).split('\n').length;
    const parsed = parse(wrong);
    const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    const [first] = judged.ok ? [] : judged.problems;
    expect(first).toMatchObject({ code: 'invalid', line, place: 'facts[1].date' });
    expect(first?.message).toContain('20-01-2025 schrijft u hier als 2025-01-20');
  });
});
