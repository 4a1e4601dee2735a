import { describe, expect, it } from '@jest/globals';
import { decideFile, parse } from '../index.js';

const file = (opened: string, facts: string) => `format: doorwerking-dossier/1
id: proef
title: Verordening
municipality: gm0000
authorities: [{id: college, kind: college, name: College}]
councils: [{id: asd, name: Adviesraad}]
kind: requested
subject: ordinance
legalBases: [local]
openedOn: ${opened}
facts:
${facts}`;

function read(text: string) {
  const parsed = parse(text);
  const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
  return judged.ok ? [] : judged.problems.map(({ line, code, place }) => ({ line, code, place }));
}

describe('a file with YAML’s own references', () => {
  it('given an alias for a fact and for a year, then each is what it refers to', () => {
    const facts = '  - &held {date: *y, fact: InvolvementHeld, form: gesprek}\n  - *held';
    expect(read(file('&y 2026', facts))).toEqual([]);
  });

  it('given a wrong fact that is an alias, then the line is that of the alias', () => {
    const facts = '  - &d {date: 2026-02-02, fact: DraftPublished, version: 1, maturity: idea, text: a}\n  - *d';
    expect(read(file('2026', facts))).toEqual([{ line: 13, code: 'invalid', place: 'facts[1].version' }]);
  });

  it('given an alias of nothing, then its line is named', () => {
    expect(read(file('2026', '  - {date: 2026, fact: InvolvementHeld, form: *nothing}'))).toEqual([
      { line: 12, code: 'invalid', place: undefined },
    ]);
  });

  it('given a name that is not plain text, then its line is named', () => {
    expect(read(file('2026', '  - {? [a, b] : c}'))).toEqual([{ line: 12, code: 'invalid', place: undefined }]);
  });

  it('given a file that nests too deep, then it says so', () => {
    const parsed = parse(file('2026', `  - ${'['.repeat(100_000)}`));
    expect(parsed).toMatchObject({ ok: false, problems: [{ message: 'het bestand is te diep genest' }] });
  });
});
