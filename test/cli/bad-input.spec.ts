import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { cli, type Ran } from './run.js';

const header = (id: string) => `format: doorwerking-dossier/1
id: ${id}
title: Verordening
municipality: gm0014
kind: requested
subject: policy
legalBases: [wmo-2.1.3]
authorities: [{id: college, kind: college, name: College}]
councils: [{id: asd, name: ASD}, {id: jr, name: Jongerenraad}]
openedOn: 2024-01-01
`;
const facts = (...lines: string[]) => `facts:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const request =
  '{date: 2024-02-01, fact: AdviceRequested, id: r1, council: asd, withoutInvolvementBecause: Er was haast.}';
const advice =
  '{date: 2024-02-20, fact: AdviceSubmitted, id: a1, council: asd, request: r1, verdict: negative, recommendations: [{id: p1, text: Niet doen.}]}';
const answer = (more: string) =>
  `{date: 2024-03-01, fact: AnswerDrafted, authority: college, recommendation: p1, ${more}}`;
const deep = (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`;

/** What is wrong with a file; the place and the rule that the answer names, after the name of the file. */
const bad: Readonly<Record<string, readonly [string | Buffer, string]>> = {
  'malformed YAML': [
    `${header('x')}facts: [}`,
    ':11: invalid: dit is geen geldige YAML: het inspringen klopt niet, of een [ of { is niet afgesloten',
  ],
  'text with a colon': [
    `${header('x')}note: Over de Wmo: wat nu\n`,
    ':11: invalid: dit is geen geldige YAML: op één regel staan twee velden door elkaar; zet een tekst met',
  ],
  'no YAML but noise': [Buffer.from([0xff, 0xfe, 0x00, 0x80]), ':1: invalid: dit is geen tekst in UTF-8'],
  'an empty file': ['', ':1: invalid: een dossier bestaat uit velden'],
  'another format': [
    header('x').replace('dossier/1', 'dossier/9'),
    ':1: invalid: format: moet doorwerking-dossier/1 zijn',
  ],
  'an unknown field': [`${header('x')}colour: red\n`, ':11: invalid: colour: is geen bekend veld'],
  'an unknown fact': [
    header('x') + facts('{date: 2024-02-01, fact: Nothing}'),
    ':12: invalid: facts[0].fact: Nothing is geen bekend feit',
  ],
  'an unknown field of a fact': [
    header('x') + facts(request.replace('id: r1', 'id: r1, colour: red')),
    ':12: invalid: facts[0].colour',
  ],
  'a wrong type': [
    header('x') + facts('{date: 2024-02-01, fact: DraftPublished, version: two, maturity: idea, text: T}'),
    ':12: invalid: facts[0].version',
  ],
  'dates out of order': [
    header('x') + facts(request, '{date: 2024-01-15, fact: InvolvementHeld, form: panel}'),
    ':13: date-out-of-order: facts[1].date',
  ],
  'a date in the future': [
    header('x') + facts('{date: 2199-01-01, fact: InvolvementHeld, form: panel}'),
    ':12: date-in-future: facts[0].date',
  ],
  'no date at all': [
    header('x') + facts('{date: 2024-02-30, fact: InvolvementHeld, form: panel}'),
    ':12: invalid: facts[0].date',
  ],
  'an unknown id': [
    header('x') + facts(request, advice.replace('request: r1', 'request: r9')),
    ':13: unknown-id: facts[1].request',
  ],
  'two same ids': [header('x') + facts(request, request), ':13: duplicate-id: facts[1].id'],
  'two same fields': [
    `${header('x')}title: Twee\n`,
    ':11: invalid: dit is geen geldige YAML: een veld staat er twee keer',
  ],
  'an advice by a council that was not asked': [
    header('x') + facts(request, advice.replace('asd', 'jr')),
    ':13: not-asked: facts[1].council',
  ],
  'an answer by another authority': [
    header('x') + facts(request, advice, answer('verdict: adopted').replace('college', 'raad')),
    ':14: not-addressed: facts[2].authority',
  ],
  'no reason': [
    header('x') + facts(request, advice, answer('verdict: notAdopted')),
    ':14: reason-required: facts[2].reason',
  ],
  'a blank reason': [
    header('x') + facts(request, advice, answer('verdict: notAdopted, reason: "  \\u200b "')),
    ':14: reason-required: facts[2].reason',
  ],
  'a placeholder': [
    header('x') + facts(request, advice, answer('verdict: notAdopted, reason: "N.V.T."')),
    ':14: reason-required: facts[2].reason',
  ],
  'ten megabytes': [header('x').replace('Verordening', 'x'.repeat(10_000_000)), ':3: invalid: title'],
  'more than may be read': [
    `${header('x')}note: ${'x'.repeat(17 << 20)}\n`,
    ':1: invalid: het bestand is groter dan 16 MB',
  ],
  'deep nesting': [`${header('x')}note: ${deep(100)}\n`, ':11: invalid: het bestand is te diep genest'],
  'very deep nesting': [`${header('x')}note: ${deep(20_000)}\n`, ':11: invalid: het bestand is te diep genest'],
  'a control character in a name': [header('x').replace('Verordening', '"\\u001b[31mrood"'), ':3: invalid: title'],
  'an override of the reading direction': [
    header('x').replace('Verordening', '"\\u202egnineordreV"'),
    ':3: invalid: title',
  ],
  'a name that does something to the terminal': [
    header('x') + facts('{date: 2024-02-01, fact: "\\e]0;x\\a"}'),
    ':12: invalid: facts[0].fact: \\u{1b}]0;x\\u{7} is geen bekend feit',
  ],
};

const fileOf = (what: string) => `${what.replaceAll(' ', '-')}.yaml`;
let ran: Ran;
let dir: string;
let data: string;
beforeAll(async () => {
  [dir, data] = [folder(), folder()];
  for (const [what, [content]] of Object.entries(bad)) writeFileSync(join(dir, fileOf(what)), content);
  mkdirSync(join(dir, 'folder.yaml'));
  writeFileSync(join(dir, 'good.yaml'), header('good') + facts(request, advice, answer('verdict: adopted')));
  const names = [...Object.keys(bad).map(fileOf), 'folder.yaml', 'missing.yaml', 'good.yaml'];
  ran = await cli('import', ...names.map((name) => join(dir, name)), '--data', data);
});
afterAll(clear);

describe('bad input', () => {
  it.each(Object.entries(bad))('%s: one clear error that names the place and the rule', (what, [, told]) => {
    const lines = ran.err.split('\n').filter((line) => line.startsWith(join(dir, fileOf(what))));
    expect(lines[0]?.slice(join(dir, fileOf(what)).length)).toMatch(
      new RegExp(`^${told.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    );
    expect(lines.filter((line) => line.length > 600)).toEqual([]);
  });

  it.each([
    ['folder.yaml', ':1: invalid: het is een map en geen bestand'],
    ['missing.yaml', ':1: invalid: het is er niet'],
  ])('%s', (name, told) => {
    expect(ran.err.split('\n')).toContain(join(dir, name) + told);
  });

  it('is told without a stack, in Dutch, with what to do next and with exit code 1', () => {
    expect(ran.code).toBe(1);
    expect(ran.err).not.toMatch(/^\s+at /m);
    expect(ran.err.trimEnd().split('\n').at(-1)).toBe(
      'Van een bestand met fouten is niets opgeslagen. Verbeter de genoemde regels en lees het opnieuw in.',
    );
    // Nothing that a terminal would obey.
    expect(ran.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('does not touch a good file beside it, and records nothing of its own', async () => {
    expect(ran.out).toBe('good: 4 vastgelegd\n');
    expect(await cli('verify', '--data', data)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^4 gebeurtenissen in 1 dossiers gecontroleerd: de keten is heel\.\n/),
    });
    expect(readFileSync(join(data, 'events.sqlite')).includes('gnineordreV')).toBe(false);
  });
});
