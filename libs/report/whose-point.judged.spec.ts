import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../test/dossier-file.js';

const draft = fact('2026-01-12', 'DraftPublished', { version: 1, maturity: 'outline', text: 'Artikel 1.' });
const asked = fact('2026-02-02', 'AdviceRequested', {
  id: 'r1',
  council: 'asd',
  draftVersion: 1,
  withoutInvolvementBecause: 'De wet verandert.',
});
const advice = (date: string, id: string, more: object = {}, ...recommendations: object[]) =>
  fact(date, 'AdviceSubmitted', { id, council: 'asd', verdict: 'negative', recommendations, ...more });
const answer = (date: string, recommendation: string, authority = 'college', verdict = 'notAdopted') =>
  fact(date, 'AnswerDrafted', { authority, recommendation, verdict, reason: 'Dat is te duur.' });
const adopt = (date: string, authority = 'college', id = 'a1') =>
  fact(date, 'ResponseAdopted', { authority, advice: id });
const withdraw = (date: string) =>
  fact(date, 'AdviceWithdrawn', { council: 'asd', advice: 'a1', reason: 'Wij weten nu meer.' });
const p1 = { id: 'p1', text: 'Doe 1.', number: '8b', for: ['college'], minority: true };
const p2 = { id: 'p2', text: 'Doe 2.', for: ['raad'], repeats: { dossier: 'eerder', recommendation: 'x' } };
const p3 = { id: 'p3', text: 'Doe 3.' };
const due = (told: { deadlines: readonly object[] }) => told.deadlines.map((d) => Object.values(d).join(' '));

describe('whose point it is', () => {
  const file = dossierFile([draft, asked, advice('2026-03-02', 'a1', { request: 'r1' }, p1, p2, p3)]);

  it('counts for an authority only what is addressed to it', () => {
    const told = file.on('2026-03-03');
    expect(told.tally['college']).toMatchObject({ open: 2, total: 2 });
    expect(told.tally['raad']).toMatchObject({ open: 2, total: 2 });
    expect(
      told.recommendations.map(({ id, number, for: to, repeats, minority }) => [id, number, to, repeats, minority]),
    )
      // prettier-ignore
      .toEqual([
        ['p1', '8b', ['college'], undefined, true],
        ['p2', undefined, ['raad'], { dossier: 'eerder', recommendation: 'x' }, undefined],
        ['p3', undefined, undefined, undefined, undefined],
      ]);
  });

  it('tells what a minority says, where that was written down', () => {
    const said = { ...p3, minority: 'Twee leden zijn tegen.' };
    const told = dossierFile([draft, asked, advice('2026-03-02', 'a1', { minority: 'Wij niet.' }, said)]).on(
      '2026-03-03',
    );
    expect(told.recommendations).toMatchObject([{ id: 'p3', minority: 'Twee leden zijn tegen.' }]);
    for (const minority of ['', ' ', 1, [true], { a: 'b' }])
      expect(dossierFile([advice('2026-03-02', 'a1', {}, { ...p3, minority })]).refused).toEqual(['1: invalid']);
  });

  it('tells which words of the text a point is about, as they were written down', () => {
    const passage = { version: 1, text: 'Artikel  1.' };
    const of = (said: object) => dossierFile([draft, asked, advice('2026-03-02', 'a1', {}, { ...p3, passage: said })]);
    expect(of(passage).on('2026-03-03').recommendations).toMatchObject([{ id: 'p3', passage }]);
    const wrong = [
      { version: 1 },
      { text: 'Artikel 1.' },
      { ...passage, lid: 2 },
      { ...passage, text: 'x'.repeat(20_001) },
    ];
    for (const said of [...wrong, { ...passage, text: 'Artikel 2.' }, 'Artikel 1.'])
      expect(new Set(of(said as object).refused)).toEqual(new Set(['3: invalid']));
    expect(of({ ...passage, version: 2 }).refused).toEqual(['3: unknown-id']);
  });

  it('an authority that nothing is addressed to owes no response, and can answer nothing', () => {
    const one = dossierFile([draft, asked, advice('2026-03-02', 'a1', { request: 'r1' }, p1)]);
    expect(due(one.on('2026-03-03'))).toEqual(['advice r1 asd 2026-03-16 met', 'response a1 college 2026-04-13 open']);
    expect(one.on('2026-03-03').tally['raad']).toMatchObject({ open: 0, total: 0 });
    const facts = [draft, asked, advice('2026-03-02', 'a1', { request: 'r1' }, p1)];
    expect(dossierFile([...facts, answer('2026-03-09', 'p1', 'raad')]).refused).toEqual(['4: not-addressed']);
    const decision = fact('2026-03-09', 'DecisionTaken', { authority: 'raad', decidedBy: 'raad', outcome: 'adopted' });
    const why = { because: 'Het kon niet wachten.' };
    expect(dossierFile([...facts, { ...decision, ...why }]).on('2026-03-09').flags).toEqual([
      'no-involvement',
      // It owes no answer, and was given nothing.
      'not-shared-with-raad',
    ]);
    const answered = [...facts, answer('2026-03-09', 'p1', 'college', 'adopted'), adopt('2026-03-10')];
    expect(dossierFile(answered).on('2026-03-10')).toMatchObject({ stage: 'influence', register: [] });
  });

  it('a number may be written as a number, and is kept as it was written', () => {
    const yaml = dossierFile([draft, asked, advice('2026-03-02', 'a1', { request: 'r1' }, { ...p3, number: 8 })]);
    expect(yaml.on('2026-03-03').recommendations[0]?.number).toBe('8');
  });
});

describe('an advice that was withdrawn', () => {
  const facts = [draft, asked, advice('2026-03-02', 'a1', { request: 'r1' }, p1, p2, p3)];
  const file = dossierFile([
    ...facts,
    answer('2026-03-09', 'p1'),
    answer('2026-03-09', 'p3'),
    adopt('2026-03-10'),
    withdraw('2026-04-20'),
  ]);

  it('given that one authority had answered, when it is withdrawn, then the rest is dropped', () => {
    const told = file.on('2026-04-20');
    expect(told.stage).toBe('influence');
    expect(told.tally).toMatchObject({
      college: { notAdopted: 2, open: 0, total: 2 },
      raad: { notAdopted: 0, open: 0, total: 0 },
    });
    expect(told.recommendations.map(({ dropped }) => dropped)).toEqual([undefined, 'withdrawn', 'withdrawn']);
    expect(told.register).toEqual(['p1', 'p3']);
    expect(due(told)).toEqual([
      'advice r1 asd 2026-03-16 met',
      'response a1 college 2026-04-13 met',
      'response a1 raad 2026-04-13 dropped',
    ]);
  });

  it('given that it raised a flag, when it is withdrawn, then only reports of before have that', () => {
    expect(file.on('2026-04-19').flags).toContain('response-overdue');
    expect(file.on('2026-04-19').register).toEqual(['p1', 'p2', 'p3']);
    expect(file.on('2026-04-20').flags).toEqual(['no-involvement']);
    const early = fact('2026-03-05', 'DecisionTaken', {
      ...{ authority: 'college', decidedBy: 'raad', outcome: 'adopted', because: 'Het kon niet wachten.' },
    });
    const decided = dossierFile([
      ...facts.slice(0, 2),
      advice('2026-03-02', 'a1', { request: 'r1' }, p1),
      early,
      withdraw('2026-03-20'),
    ]);
    expect(decided.on('2026-03-19').flags).toEqual([
      'decided-before-answers',
      'no-involvement',
      'not-shared-with-raad',
    ]);
    expect(decided.on('2026-03-20').flags).toEqual(['no-involvement']);
  });
});

describe('an advice that takes the place of another', () => {
  it('drops what was not answered of that, and keeps the day on which the request was settled', () => {
    const again = advice('2026-03-09', 'a2', { request: 'r1', replaces: 'a1' }, { ...p3, id: 'q1' });
    const told = dossierFile([draft, asked, advice('2026-03-02', 'a1', { request: 'r1' }, p1), again]).on('2026-03-09');
    expect(told.requests[0]).toMatchObject({ state: 'submitted', settledOn: '2026-03-02' });
    expect(told.recommendations.map(({ id, dropped }) => [id, dropped])).toEqual([
      ['p1', 'replaced'],
      ['q1', undefined],
    ]);
    expect(told.register).toEqual(['q1']);
    expect(told.tally['college']).toMatchObject({ open: 1, total: 1 });
  });
});

describe('an advice of several councils', () => {
  it('settles the requests that it names, and is told with who gave it', () => {
    const other = { ...asked, id: 'r2', council: 'jr' };
    const told = dossierFile([
      draft,
      asked,
      other,
      advice('2026-03-02', 'a1', { requests: ['r1', 'r2'], with: ['jr'] }, p3),
    ]).on('2026-03-03');
    expect(told.requests.map(({ settledOn }) => settledOn)).toEqual(['2026-03-02', '2026-03-02']);
    expect(told.recommendations[0]).toMatchObject({ council: 'asd', with: ['jr'] });
    expect(told.stage).toBe('response');
  });
});
