import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANSWER_VERDICTS } from './facts/index.js';
import { saysSomething } from '#facts';
import { isReasoned, wasReasoned } from './answering/reasoned.js';
import { advised, answered, asked, events, given, refused, responded, revised } from '../../test/scenario/index.js';

// No refusal without a reason: Awb art. 3:50; docs/law.md.

const NO_REASON = [
  ...['', ' ', '\t\n', '\u00a0', '\u200b\u200b', '\u2060', '\u00ad', '\ufe0f', '\u3164'],
  ...['.', '-', '—', '…', '?!', '***', '👍', '()', '„”', '|', '||', 'ǃ', 'ꓸ', '·'],
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
  // Letters and signs that show nothing.
  ...['\u{13441}', '\u{13442}\u{13441}', '\u2800\u2800', '\uffa0', '\u115f', '\u{1d159}', '\u00a0\u3164'],
  // Pictures of which NFKC makes letters and digits.
  ...['Ⓜ️', '™', '1️⃣', '#️⃣', '🅰', 'ⓝⓥⓣ', '㏇', '㎏', '①', '℡', '🆗', 'ᵃᵇ', 'ʰ', 'ˣ', 'ⁿ', '²'],
  // Look-alikes of placeholders.
  ...['ххх', 'gеen', 'nνt', 'ｇｅｅｎ', '𝓷𝓿𝓽', 'ɴᴠᴛ', 'nvτ', 'noոe', 'gèén', 'ñ.v.t', 'n̶v̶t̶', 'ТODO', 't0d0', 'tbԁ'],
  // HTML.
  ...[
    '&nbsp;',
    '&nbsp',
    '&#160;',
    '&#x200b;',
    '&amp;nbsp;',
    '&amp;amp;nbsp;',
    '<br>',
    '<br/>',
    '<p>&nbsp;</p>',
    '<b></b>',
  ],
  ...[
    '<p class="x">n.v.t.</p>',
    '<!-- te duur -->',
    '&lt;br&gt;',
    '&zwnj;',
    'n<b>v</b>t',
    '<span style="a:b"> </span>',
  ],
  // One placeholder after another.
  ...[
    'nvt nvt',
    'n.v.t./n.v.t.',
    'x x x x x',
    'geen, geen',
    'nvtnvt',
    'TODO: nvt',
    'na na na',
    'xxx xxx',
    'X-X-X-X',
    'xxxx',
    'XXXXXXX',
  ],
  ...['ℹ️', '<<b>br>', '<br', '<x-y/>', 'ⁿvt', 'Ⓝvt', '<<<b>b>br>', '&lt;<b>br&gt;', 'n<br>v<br>t', '№', '㎏㎏'],
  // What looks like one at a glance, whatever alphabet it is of.
  ...['пvт', 'пvt', 'п/а', 'ᏁᏙᎢ', 'ᥒ᥎𝗍', '𐌽ⅴ𐌕', 'ŋʋţ', 'попе', 'g℮℮n'],
  // HTML of any kind, and what only programs read.
  ...['<button></button>', '<script>alert(1)</script>', '<svg/>', '<iframe>', '<label>', '<st1:place>', '<w:p>'],
  ...['<button>n.v.t.</button>', '< br >n.v.t.', '<![CDATA[nvt]]>', '<p style="x>y">nvt</p>', '<style>p{}</style>'],
  ...["<p title='a>b'>geen</p>", '<script>te duur', '<textarea>nvt</textarea>', '<P\nCLASS=x>nvt', '</ p>nvt'],
  ...['&amp;amp;amp;amp;amp;amp;amp;nbsp;', '&#38;nbsp;', '%20', '\\n', 'n.v.t.%20', '\\u00a0', '%0d%0a'],
  // One letter says nothing.
  ...['ǀ', 'ǁ', '〆', 'ㆍ', 'ᆞ', 'ª', 'º', 'a', 'aa aa', 'B.', 'ٮ', 'ꙮ'],
  // The same in words.
  ...['niet van toepassing', 'Niet van toepassing.', 'N.N.B.', 'p.m.', 'null', 'nader te bepalen', 'not applicable'],
  ...['geen reden', 'niets', 'NaN', 'undefined', 'niet van toepassing (n.v.t.)'],
];
const REASONS = [
  ...['€ 3 mln', '2027', 'art. 3:50 Awb', 'Nee, want X', 'Wet staat dit niet toe', 'zie brief', 'Zie boven', '100%20'],
  ...['niet van toepassing op jongeren', 'p.m. is te vaag', 'onbekend is of dit mag', 'a > b', 'C: te duur', '<5 fte'],
  'Te duur.',
  'nee',
  '7',
  'geen geld',
  'x maal per jaar is te vaak',
  '不可能',
  'Zie § 3',
  'todos',
  ...[
    'te duur',
    'Zie punt 3',
    'nee, te duur',
    'geen budget',
    'Na 2027',
    'X-straat is afgesloten',
    'ok',
    'Nanda',
    'één',
  ],
  ...[
    'занадто дорого',
    'πολύ ακριβό',
    'مكلف جدا',
    '費用',
    '비싸다',
    'यह महँगा है',
    'ยากมาก',
    'R&D',
    '<te duur>',
    'a < b > c',
  ],
  ...[
    'niet <b>nu</b>',
    'Te&nbsp;duur',
    '&eacute;&eacute;n',
    'geen™ geld',
    'n.v.t. hier: zie § 3',
    'x²-toets',
    '50 %',
    'na 1 mei',
  ],
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

  it('no dress makes a placeholder a reason, or a word no reason', () => {
    const dress = fc.constantFrom(
      ...['\u0301', '\u200b', '\u{e0041}', '\ufe0f', '<b>', '</b>', '&nbsp;', '&#8203;', ' ', '\n', '.', '™', 'Ⓜ️'],
      ...['👍', '1️⃣', '\u2800', '\u{13441}', '-', '/', '*', 'ʰ', '<!--', '-->', '&amp;nbsp;', '<p style="a">'],
    );
    // Around each letter nothing that divides the text: "x x x x" is a placeholder, and "te d uur" no other word.
    const dressed = (text: string, with_: readonly string[]) => [...text].map((c, i) => c + (with_[i] ?? '')).join('');
    const look: Readonly<Record<string, string>> = { e: 'е', o: 'ο', x: 'х', a: 'а', v: 'ν', n: 'ｎ', g: 'ɡ', d: 'ԁ' };
    const disguised = (text: string, as: boolean) => (as ? [...text].map((c) => look[c] ?? c).join('') : text);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('nvt', 'na', 'x', 'xx', 'tbd', 'todo', 'geen', 'none'), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(dress, { maxLength: 12 }),
        fc.boolean(),
        (words, with_, look_) => {
          const placeholder = disguised(words.join(' '), look_);
          expect(
            saysSomething(
              dressed(
                placeholder,
                with_.filter((d) => !d.includes('--')),
              ),
            ),
          ).toBe(false);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('te', 'duur', 'nee', 'budget', 'later', 'занадто', '費用', 'جدا', 'één'),
        fc.array(dress, { maxLength: 6 }),
        fc.array(dress, { maxLength: 6 }),
        (word, before, after) => {
          const quiet = (parts: readonly string[]) => parts.filter((d) => !d.includes('--')).join('');
          expect(saysSomething(`${quiet(before)} ${word} ${quiet(after)}`)).toBe(true);
        },
      ),
    );
  });

  it('asks no more of what was recorded before than was asked then', () => {
    const loose = { reason: 'nvt nvt', adoptedPart: undefined, verdict: 'notAdopted' } as const;
    expect([wasReasoned(loose), isReasoned(loose)]).toEqual([true, false]);
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

  // A matcher that tries every division of a row of placeholders does not come back from this.
});
