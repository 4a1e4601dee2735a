import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANSWER_VERDICTS } from './facts/index.js';
import { saysSomething } from './reason.js';
import { advised, answered, asked, events, given, refused, responded, revised } from './scenario/index.js';

// No refusal without a reason: Awb art. 3:50; domain.md, "Rules that nothing may bypass", rule 1.

const NO_REASON = [
  ...['', ' ', '\t\n', '\u00a0', '\u200b\u200b', '\u2060', '\u00ad', '\ufe0f', '\u3164'],
  ...['.', '-', '—', '…', '?!', '***', '👍', '()', '„”'],
  ...[
    'nvt',
    'n.v.t.',
    'N.V.T',
    'n/a',
    'N / A',
    'na',
    'x',
    'xx',
    'xxx',
    'X.X.X',
    'tbd',
    'TODO',
    'geen',
    'Geen.',
    'none',
  ],
  ...['ｎｖｔ', 'n\u200bv\u200bt', '"geen"', '- geen -'],
];
const REASONS = [
  'Te duur.',
  'nee',
  '7',
  'geen geld',
  'x maal per jaar is te vaak',
  '不可能',
  'Zie § 3',
  'xxxx',
  'todos',
];

const history = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1', 'p2'])];
const needing = ANSWER_VERDICTS.filter((verdict) => verdict !== 'adopted' && verdict !== 'answered');

describe('no refusal without a reason', () => {
  it.each(needing)('an answer "%s" without a reason is refused', (verdict) => {
    const adoptedPart = verdict === 'partly' ? 'Het eerste deel.' : undefined;
    given(history)
      .when(answered('2026-04-01', 'p1', verdict, undefined, { adoptedPart }))
      .then(refused('reason-required', 'reason'));
    given(history)
      .when(answered('2026-04-01', 'p1', verdict, 'Te duur.', { adoptedPart }))
      .then(events('AnswerDrafted'));
  });

  it('only "adopted" may stand by itself', () => {
    given(history)
      .when(answered('2026-04-01', 'p1', 'adopted'))
      .then(events('AnswerDrafted'));
  });

  it('the answer to a question is its reason', () => {
    const question = { id: 'q1', text: 'Wie beslist er?', question: true };
    const asking = [asked('2026-02-02'), advised('2026-03-02', 'a1', [], { recommendations: [question] })];
    given(asking)
      .when(answered('2026-04-01', 'q1', 'answered'))
      .then(refused('reason-required', 'reason'));
    given(asking)
      .when(answered('2026-04-01', 'q1', 'answered', 'De consulent.'))
      .then(events('AnswerDrafted'));
  });

  it('"partly" also says which part', () => {
    const partly = (adoptedPart?: string) => answered('2026-04-01', 'p1', 'partly', 'Te duur.', { adoptedPart });
    given(history).when(partly()).then(refused('reason-required', 'adoptedPart'));
    given(history).when(partly('n.v.t.')).then(refused('reason-required', 'adoptedPart'));
    given(history).when(partly('Vier weken.')).then(events('AnswerDrafted'));
  });

  it('a revision needs its reason as well', () => {
    const adopted = [...history, answered('2026-04-01', 'p1'), answered('2026-04-01', 'p2'), responded('2026-04-08')];
    given(adopted)
      .when(revised('2026-05-01', 'p1', { verdict: 'notAdopted' }))
      .then(refused('reason-required', 'reason'));
    given(adopted)
      .when(revised('2026-05-01', 'p1', { verdict: 'notAdopted', reason: 'Te duur.' }))
      .then(events('AnswerRevised'));
  });

  it.each(NO_REASON)('%j is no reason', (text) => {
    expect(saysSomething(text)).toBe(false);
    // A text of invisible characters may be refused for these already; it is never taken for a reason.
    expect(given(history).when(answered('2026-04-01', 'p1', 'notAdopted', text)).decision.ok).toBe(false);
  });

  it.each(REASONS)('%j is a reason', (text) => {
    expect(saysSomething(text)).toBe(true);
    given(history)
      .when(answered('2026-04-01', 'p1', 'notAdopted', text))
      .then(events('AnswerDrafted'));
  });

  it('dressing up a placeholder makes it no reason', () => {
    const around = fc.array(fc.constantFrom(' ', '.', '-', '\u200b', '/', '"', '\n', '*'), { maxLength: 4 });
    const placeholder = fc.constantFrom('', 'nvt', 'NA', 'x', 'XX', 'xxx', 'Tbd', 'todo', 'geen', 'None');
    fc.assert(
      fc.property(around, placeholder, around, (before, text, after) => {
        expect(saysSomething([...before, ...text, ...after].join(''))).toBe(false);
      }),
    );
  });
});
