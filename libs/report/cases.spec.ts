import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { decideFile, parse } from '#dossier-file';
import { report } from './index.js';

// The second is as long as a real ordinance; the third has what is not in the demo; the fourth was made up, a few
// sentences of the format in each.
const FOLDERS = ['test/cases', 'test/cases/large', 'test/cases/more', 'test/cases/tries'];
const EXPECTED = FOLDERS.flatMap((folder) => readdirSync(`${folder}/expected`).map((name) => [name, folder] as const));

/** Reads and judges a file that must be allowed. */
export function recorded(text: string, today = '2026-11-24') {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const judged = decideFile(parsed.file, today);
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems, null, 1));
  return judged.dossier;
}

describe('dossiers report as expected', () => {
  it.each(EXPECTED)('%s', (name, folder) => {
    const [id, date] = name.replace('.json', '').split('@') as [string, string];
    const { events } = recorded(readFileSync(`${folder}/${id}.yaml`, 'utf8'));
    const expected = JSON.parse(readFileSync(`${folder}/expected/${name}`, 'utf8')) as Record<string, unknown>;
    const actual = JSON.parse(JSON.stringify(report(id, events, date))) as Record<string, unknown>;
    expect(actual).toMatchObject(expected);
  });
});
