import { describe, expect, it } from '@jest/globals';
import { differenceIn, differenceOn, partiesIn } from './evaluation-sums.ts';

const councils = [{ id: 'asd', name: 'Adviesraad' }];
const given = (by: string, scores: Readonly<Record<number, number | undefined>>, on = '2026-03-02') => ({
  ...{ by, on },
  scores: Object.entries(scores).map(([condition, score]) => ({
    condition: Number(condition),
    ...(score === undefined ? { remark: 'Geen cijfer.' } : { score }),
  })),
});

describe('evaluations added up', () => {
  it('count what each said last, and nothing of what was skipped', () => {
    const evaluations = [
      given('asd', { 1: 1 }),
      given('asd', { 1: 2, 4: 5, 6: undefined }),
      given('college', { 1: 4 }),
    ];
    const parties = partiesIn({ evaluations, councils });
    expect(parties.map(({ by, isCouncil, sum, mean }) => [by, isCouncil, sum, mean])).toEqual([
      ['asd', true, 7, 3.5],
      ['college', false, 4, 4],
    ]);
    expect(differenceOn(parties, 1)).toBe(-2);
    // The municipality said nothing of it, and nobody of the other.
    expect([differenceOn(parties, 4), differenceOn(parties, 6)]).toEqual([undefined, undefined]);
    expect(differenceIn(parties, [1, 4, 6])).toEqual({ mean: -2, over: 1 });
  });

  it('have no mean where nobody scored', () => {
    const parties = partiesIn({ evaluations: [given('asd', { 1: undefined })], councils });
    expect(parties[0]).toMatchObject({ sum: 0, mean: undefined });
    expect(differenceIn(parties, [1])).toEqual({ mean: undefined, over: 0 });
  });
});
