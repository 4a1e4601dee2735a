import { describe, expect, it } from '@jest/globals';
import { NO_ANSWER } from '../../../action/answer.ts';
import { factsOf, placeIn, withIds } from './facts.ts';

const promise = (id: string) => ({ id, text: 'kijken', dueOn: '2027-07-01' });

describe('answers that are recorded at once', () => {
  it('give every new promise an id that nothing has', () => {
    const answers = [
      { recommendation: 'a', answer: { ...NO_ANSWER, commitments: [promise('c1'), promise('')] } },
      { recommendation: 'b', answer: { ...NO_ANSWER, commitments: [promise('')] } },
    ];
    const ids = withIds(answers, new Set(['c1', 'c2'])).flatMap(({ answer }) => answer.commitments.map(({ id }) => id));
    expect(ids).toEqual(['c1', 'c3', 'c4']);
  });

  it('say only what belongs to the verdict', () => {
    const answer = {
      ...NO_ANSWER,
      verdict: 'notAdopted',
      reason: 'duur',
      adoptedPart: 'oud',
      referredTo: 'elders',
    } as const;
    expect(factsOf([{ recommendation: 'a', answer }], 'college', '')).toEqual([
      { fact: 'AnswerDrafted', authority: 'college', recommendation: 'a', verdict: 'notAdopted', reason: 'duur' },
    ]);
  });

  it('have their problems at the row that they were sent from', () => {
    const apart = { rows: [4, 2], together: false };
    expect(placeIn(apart)('facts[1].reason')).toBe('rows[2].reason');
    expect(placeIn(apart)('date')).toBe('date');
  });

  it('have their problems at the text that they share, but for what each promised', () => {
    const at = placeIn({ rows: [4, 2], together: true });
    expect([at('facts[1].reason'), at('facts[1].commitments[0].text')]).toEqual([
      'shared.reason',
      'rows[2].commitments[0].text',
    ]);
  });
});
