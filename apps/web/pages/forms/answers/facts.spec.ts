import { describe, expect, it } from '@jest/globals';
import { NO_ANSWER } from '../../../action/answer.ts';
import { answerIn, factsOf, placeIn, sharedFactsOf, withIds } from './facts.ts';

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

  it('are one fact with one text, but for points that something is promised at', () => {
    const answer = { ...NO_ANSWER, verdict: 'notAdopted', reason: 'Er is geen geld.' } as const;
    const own = { recommendation: 'b', answer: { ...answer, commitments: [promise('c1')] } };
    const two = ['a', 'c'].map((recommendation) => ({ recommendation, answer }));
    const said = { fact: 'AnswerDrafted', authority: 'college', verdict: 'notAdopted', reason: 'Er is geen geld.' };
    expect(sharedFactsOf([...two, own], 'college', '2027-03')).toEqual([
      { ...said, recommendations: ['a', 'c'], date: '2027-03' },
      { ...said, recommendation: 'b', commitments: [promise('c1')], date: '2027-03' },
    ]);
    expect(sharedFactsOf(two.slice(0, 1), 'college', '')).toEqual([{ ...said, recommendation: 'a' }]);
    expect(sharedFactsOf([own], 'college', '')).toEqual([
      { ...said, recommendation: 'b', commitments: [promise('c1')] },
    ]);
  });

  it('have each the day on which it was written', () => {
    const answer = { ...NO_ANSWER, verdict: 'adopted' } as const;
    const dated = factsOf(
      [
        { recommendation: 'a', answer, date: '2027' },
        { recommendation: 'b', answer },
      ],
      'raad',
      '',
    );
    expect(dated.map(({ date }) => date)).toEqual(['2027', undefined]);
  });

  it('are told apart by where a problem is', () => {
    expect(['facts[1].reason', 'facts[12]', 'date'].map(answerIn)).toEqual([1, 12, -1]);
  });

  it('have their problems at the field of the answer, and that of the day beside it', () => {
    expect(['facts[1].reason', 'facts[0].commitments[0].text', 'facts[0].date', 'date'].map(placeIn)).toEqual([
      ...['answer.reason', 'answer.commitments[0].text', 'date', 'date'],
    ]);
  });
});
