import { numbersOf } from '#vocabulary';
import { describe, expect, it } from '@jest/globals';
import { numberedTwice, pointsIn, recommendationsOf, type Point } from './points.ts';

const texts = (pasted: string) => pointsIn(pasted).map(({ text }) => text);

describe('a pasted list', () => {
  it.each([
    ['numbers', '1. Kort de wachttijd in.\n2. Schrap de bijdrage.', ['Kort de wachttijd in.', 'Schrap de bijdrage.']],
    ['dashes', '- een\n• twee\n– drie', ['een', 'twee', 'drie']],
    ['letters', 'a) een\nb) twee', ['een', 'twee']],
    ['names', 'Aanbeveling 1: een\nAanbeveling 2: twee', ['een', 'twee']],
    ['lines that go on', '1. een\n   en nog wat\n2. twee', ['een en nog wat', 'twee']],
    ['paragraphs', 'een\nen nog wat\n\ntwee', ['een en nog wat', 'twee']],
    ['lines', 'een\r\ntwee\r\n', ['een', 'twee']],
    ['nothing', ' \n \n', []],
  ])('becomes points: %s', (_, pasted, expected) => {
    expect(texts(pasted)).toEqual(expected);
  });

  it('does not take a number inside a sentence for a mark', () => {
    expect(texts('In 2026 moet het anders.\n120 procent is te veel.')).toEqual([
      'In 2026 moet het anders.',
      '120 procent is te veel.',
    ]);
  });

  it('knows a question by its mark', () => {
    expect(pointsIn('1. Wie beslist?\n2. Doe het.').map(({ question }) => question)).toEqual([true, false]);
    const explained =
      '1. Wie beslist?\nToelichting: dat staat er niet.\n2. Doe het. Waarom? Daarom.\nToelichting: kan dat?';
    expect(pointsIn(explained).map(({ question }) => question)).toEqual([true, true]);
  });
});

describe('points that are sent', () => {
  it('have an id each, and are only questions when they are', () => {
    expect(recommendationsOf(pointsIn('Wie?\nDoe het.'), ['asd-1', 'asd-2'])).toEqual([
      { id: 'asd-1', text: 'Wie?', question: true, about: '', stance: '', number: '' },
      { id: 'asd-2', text: 'Doe het.', about: '', stance: '', number: '' },
    ]);
  });

  it('say what a minority holds where somebody wrote it down, and otherwise only that it is its view', () => {
    const [point] = pointsIn('Doe het.');
    if (!point) throw new Error('no point');
    const sent = (view: Partial<Point>) => recommendationsOf([{ ...point, ...view }], ['p1'])[0];
    expect(sent({ minority: true, minoritySays: ' Twee leden willen wachten.\n' })).toMatchObject({
      minority: 'Twee leden willen wachten.',
    });
    expect(sent({ minority: true, minoritySays: ' ' })).toMatchObject({ minority: true });
    // What was typed before somebody took it back is not said.
    expect(sent({ minority: false, minoritySays: 'Twee leden willen wachten.' })).not.toHaveProperty('minority');
  });
});

it('no point without a number of its own is called as another of its advice', () => {
  const called = (...own: readonly (string | undefined)[]) => numbersOf(own.map((number) => ({ number })));
  expect(called(undefined, undefined, undefined)).toEqual(['1', '2', '3']);
  expect(called('8b', undefined, 'A')).toEqual(['8b', '2', 'A']);
  expect(called('2', '3a', undefined, '4', undefined, undefined)).toEqual(['2', '3a', '3', '4', '5', '6']);
  expect(called('2', undefined, undefined, '3')).toEqual(['2', '4', '5', '3']);
});

it('finds the point that has the number of another', () => {
  const twice = (...own: readonly string[]) => numberedTwice(own.map((number) => ({ number })));
  expect(twice('2', '', '3a', ' 2', '')).toBe(3);
  expect(twice('', '2', '')).toBeUndefined();
});
