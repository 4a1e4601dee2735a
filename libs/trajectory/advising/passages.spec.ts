import { describe, it } from '@jest/globals';
import { advised, anything, asked, draft, events, given, opened, refused } from '../../../test/scenario/index.js';

const FIRST = 'Artikel 1. Melding\n1. Het college bevestigt de melding.\n\nArtikel 2. Besluit\n1. Het college besluit.';
const TWICE = 'Artikel 1\n1. Gereserveerd.\n\nArtikel 2\n1. Gereserveerd.';
const on = (version: number, text: string, more: object = {}) => [
  { id: 'p1', text: 'Schrijf dit anders.', passage: { version, text, ...more } },
];
const history = [
  opened(),
  draft('2026-01-12', 1, { text: FIRST }),
  asked('2026-02-02'),
  anything('2026-02-09', 'DraftPublished', { version: 2, maturity: 'concept', file: 'concept-2.pdf' }),
  draft('2026-02-16', 3, { text: TWICE }),
];
const advising = (points: ReturnType<typeof on>, date = '2026-03-02') =>
  given(history).when(advised(date, 'a1', [], { recommendations: points }));
const at = (field: string) => `recommendations[0].passage.${field}`;

describe('a point on a passage', () => {
  it('names words of a version as they stand there', () => {
    advising(on(1, 'Het college\nbevestigt de melding')).then(events('AdviceSubmitted'));
    advising(on(1, 'Het college bevestigt het gesprek')).then(refused('invalid', at('text')));
    advising(on(3, 'Het college bevestigt de melding')).then(refused('invalid', at('text')));
  });

  it('says which, where they stand there more than once', () => {
    advising(on(3, '1. Gereserveerd.')).then(refused('invalid', at('text')));
    advising(on(3, '1. Gereserveerd.', { heading: 'Artikel 2' })).then(events('AdviceSubmitted'));
    advising(on(3, '1. Gereserveerd.', { heading: 'Artikel 9' })).then(refused('invalid', at('heading')));
  });

  it('is of a version that is there, that was there by then, and of which the text is known', () => {
    advising(on(4, 'Het college')).then(refused('unknown-id', at('version')));
    advising(on(3, 'Artikel 2'), '2026-02-10').then(refused('date-out-of-order', 'date'));
    advising(on(2, 'Het college')).then(refused('invalid', at('version')));
  });

  it('is judged the same in a supplement', () => {
    const supplement = (text: string) =>
      given([...history, advised('2026-03-02', 'a1', ['p0'])]).when(
        anything('2026-03-03', 'AdviceSupplemented', { advice: 'a1', recommendations: on(1, text) }),
      );
    supplement('Het college besluit.').then(events('AdviceSupplemented'));
    supplement('Het college besluit niet.').then(refused('invalid', at('text')));
  });

  it('is judged the same when it is corrected, and holds the version that it is on', () => {
    const advice = advised('2026-03-02', 'a1', [], { recommendations: on(1, 'Het college besluit.') });
    const told = given([...history, advice]);
    const correct = (of: number, fields: object) =>
      told.when(anything('2026-03-05', 'FactCorrected', { of, because: 'Verkeerd overgenomen.', fields }));
    const of = told.log.findIndex(({ type }) => type === 'AdviceSubmitted');
    correct(of, { recommendations: on(1, 'Het college bevestigt') }).then(events('FactCorrected'));
    correct(of, { recommendations: on(1, 'Het college zwijgt') }).then(refused('invalid', `fields.${at('text')}`));
    correct(1, { text: 'Artikel 1. Iets heel anders.' }).then(refused('invalid', 'of'));
    told
      .when(anything('2026-03-05', 'FactRetracted', { of: 1, because: 'Hoort in een ander dossier.' }))
      .then(refused('unknown-id', 'of'));
  });

  it('was not known to the first definition', () => {
    given([draft('2026-01-12', 1, { text: FIRST }), asked('2026-02-02')], undefined, 1)
      .when(advised('2026-03-02', 'a1', [], { recommendations: on(1, 'Het college besluit.') }))
      .then(refused('not-allowed-now', 'recommendations[0].passage'));
  });
});
