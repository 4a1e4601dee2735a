import { expect, it } from '@jest/globals';
import { decideFile } from './decide-file.js';
import { parse } from './parse.js';

const file = (recognised: string, corrected = 'partly') => `
format: doorwerking-dossier/1
id: herkend-2024
title: Proef
municipality: gm0000
authorities: [{id: college, kind: college, name: College}]
councils: [{id: a, name: Raad A}]
kind: unsolicited
subject: policy
legalBases: [local]
openedOn: 2024-01-01
facts:
  - {date: 2024-01-02, fact: InvolvementHeld, form: panel, findings: [{id: f1, text: Te lang}]}
  - {date: 2024-01-03, fact: InfluenceTraced, finding: f1, effect: text}
  - {date: 2024-01-04, fact: InfluenceJudged, council: a, finding: f1, recognised: ${recognised}, ref: oordeel}
  - {date: 2024-01-05, fact: FactCorrected, of: oordeel, because: Verkeerd gelezen., fields: {recognised: ${corrected}}}
`;

it.each([
  ['yes', 'yes'],
  ['true', 'yes'],
  ['no', 'no'],
  ['false', 'no'],
  ['partly', 'partly'],
])('recognised: %s is read as %s', (written, read) => {
  const dataOf = (text: string) => {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const judged = decideFile(parsed.file, '2024-06-01');
    if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
    return judged.dossier.events.map(({ data }) => data);
  };
  expect(dataOf(file(written)).at(-2)).toMatchObject({ recognised: read });
  expect(dataOf(file('partly', written)).at(-1)).toMatchObject({ fields: { recognised: read } });
});

it('a bare year is a date, also as the true date of a fact', () => {
  const correction = `  - {date: 2024-02, fact: FactCorrected, of: oordeel, because: Verkeerd gelezen., trueDate: 2024}`;
  const parsed = parse(file('yes') + correction);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const judged = decideFile(parsed.file, '2024-06-01');
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  expect(judged.dossier.events.at(-1)?.data).toMatchObject({ trueDate: '2024' });
});
