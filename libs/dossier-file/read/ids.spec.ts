import { describe, expect, it } from '@jest/globals';
import { isId, NOT_AN_ID } from '#facts';
import fc from 'fast-check';
import { decideFile, parse } from '../index.js';

const fileOf = (id: string) =>
  // JSON is YAML.
  JSON.stringify({
    format: 'doorwerking-dossier/1',
    id,
    title: 't',
    municipality: 'gm0000',
    kind: 'requested',
    subject: 'policy',
    legalBases: ['local'],
    authorities: [{ id: 'c', kind: 'college', name: 'C' }],
    councils: [{ id: 'r', name: 'R' }],
    openedOn: '2026-01-05',
  });

/** What is wrong with a new dossier of this id, by rule and place. */
function wrongWith(id: string) {
  const parsed = parse(fileOf(id));
  const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
  return judged.ok ? [] : judged.problems.map(({ code, place }) => ({ code, place }));
}

const REFUSED = [{ code: 'invalid', place: 'id' }];

describe('the id in a file', () => {
  it.each(['constructor', 'toString', '__proto__', 'a/b', '', '-a', 'x'.repeat(101), '\u212a', '\u1100\u1161'])(
    'that the API does not take is refused as the API does: %j',
    (id) => {
      expect(isId(id)).toBe(false);
      expect(wrongWith(id)).toEqual(REFUSED);
    },
  );

  it('is judged by the one rule', () => {
    const letter = fc.constantFrom('a', '9', '.', '_', '-', 'é', '\u0301', '/', ' ');
    const written = fc.oneof(
      fc.string({ unit: letter, maxLength: 4 }),
      fc.constantFrom('valueOf', '가', '\u1100\u1161'),
    );
    fc.assert(fc.property(written, (id) => expect(wrongWith(id)).toEqual(isId(id) ? [] : REFUSED)));
  });

  it('is refused in the words of the API', () => {
    const parsed = parse(fileOf('a/b'));
    const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    expect(judged).toMatchObject({ problems: [{ message: NOT_AN_ID }] });
  });
});
