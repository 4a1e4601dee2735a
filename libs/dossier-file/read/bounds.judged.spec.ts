import { describe, expect, it } from '@jest/globals';
import { FILE, MOST_PROBLEMS } from '#facts';
import { decideFile, parse } from '../index.js';

const HEADER = 'format: doorwerking-dossier/1\nid: x\ntitle: t\nmunicipality: gm0000\n';
const OPENED = `${HEADER}kind: requested\nsubject: policy\nlegalBases: [local]\nauthorities: [{id: c, kind: college, name: C}]\ncouncils: []\nopenedOn: 2026\n`;
const many = (n: number, of: (i: number) => string) => Array.from({ length: n }, (_, i) => of(i)).join('');
const problemsOf = (text: string) => {
  const parsed = parse(text);
  const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
  return judged.ok ? [] : judged.problems;
};

const TOO_MANY = /meer dan \d+ (waarden|velden|regels)/;
const TOO_DEEP = /te diep genest/;
const TOO_LONG = /tekens lang/;
const REFERS = /te vaak naar zichzelf/;
const MB = 1_000_000;

// Each of them took seconds to minutes, or the whole heap, before it was bounded.
const HOSTILE: readonly [string, string, RegExp][] = [
  ['a list of one million lines', `x: [${'1,'.repeat(MB)}1]\n`, TOO_MANY],
  ['60,000 fields', many(60_000, (i) => `k${i}: 1\n`), TOO_MANY],
  [
    'fields spread over nested sets',
    many(95, (j) => `k${j}:\n${many(95, (i) => `  m${i}: {${many(20, (n) => `n${n}: 1,`)}}\n`)}`),
    TOO_MANY,
  ],
  ['sets of fields in a flow', `x: [${many(20_000, () => '{a: 1, b: 2, c: 3, d: 4, e: 5},')}]\n`, TOO_MANY],
  ['anchors', `x: [${many(50_000, (i) => `&a${i} 1,`)}]\n`, REFERS],
  ['aliases', `x: &x 1\ny: [${'*x,'.repeat(50_000)}]\n`, REFERS],
  ['aliases of a long list', `a: &a [${'x,'.repeat(9_000)}x]\nb: [${'*a,'.repeat(99)}]\n`, TOO_MANY],
  ['merged references', `a: &a {b: 1}\nx: [${'{<<: *a},'.repeat(20_000)}]\n`, REFERS],
  ['a deep flow', `x: ${'['.repeat(200_000)}`, TOO_DEEP],
  ['a deep flow of fields', `x: ${'{a: '.repeat(200_000)}`, TOO_DEEP],
  ['a deep list on one line', `x:\n${'- '.repeat(200_000)}`, TOO_DEEP],
  ['a deep block', many(3_000, (i) => `${' '.repeat(i)}a:\n`), TOO_DEEP],
  ['keys of keys', `${'? '.repeat(200_000)}\n`, TOO_DEEP],
  ['a long number', `x: ${'1'.repeat(8 * MB)}\n`, TOO_LONG],
  ['a long name', `${'k'.repeat(8 * MB)}: 1\n`, TOO_LONG],
  ['a long text that does not end', `x: "${'a\n'.repeat(4 * MB)}`, TOO_LONG],
  ['a long block of text', `x: |\n${'  a\n'.repeat(2 * MB)}`, TOO_LONG],
  ['many letters of several bytes', `x: ${'\u00e9'.repeat(3 * MB)}\n`, TOO_LONG],
  ['many small documents', '---\na: 1\n'.repeat(MB), /meer dan één dossier/],
  ['comments', '# x\n'.repeat(3 * MB), TOO_MANY],
  ['blank lines', `x:\n${'\n'.repeat(8 * MB)}`, TOO_MANY],
  ['commas', `x: [${','.repeat(4 * MB)}`, TOO_MANY],
  ['tags', `x: [${'!a 1,'.repeat(MB)}]\n`, TOO_MANY],
  ['wrong escapes', `x: "${'\\q'.repeat(900_000)}"\n`, /na een \\ tussen/],
  ['a name that is there 90 times', 'k: 1\n'.repeat(90), /staat er twee keer/],
];

describe('a file is bounded while it is read', () => {
  it.each(HOSTILE)('%s is one problem', (_, text, says) => {
    const problems = problemsOf(HEADER + text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.code).toBe('invalid');
    expect(problems[0]?.message).toMatch(says);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it('as many facts as a file may have are all read', () => {
    const line = '- {date: 2026, fact: InvolvementHeld, form: gesprek}\n';
    const parsed = parse(`${OPENED}facts:\n${line.repeat(FILE.lines)}\n\n# einde\n\n`);
    expect(parsed.ok && parsed.file.facts.length).toBe(FILE.lines);
    expect(problemsOf(`${OPENED}facts:\n${line.repeat(FILE.lines + 1)}`)).toHaveLength(1);
  });

  it('of very many wrong facts as many are told as an answer lists, and one', () => {
    expect(problemsOf(`${OPENED}facts:\n${'- {date: 2026, fact: Nothing}\n'.repeat(5_000)}`)).toHaveLength(
      MOST_PROBLEMS + 1,
    );
  });
});
