import { describe, expect, it } from '@jest/globals';
import { contentOf, NO_ANSWER, valuesOf } from './answer.ts';

/** An answer with a text in each of its fields, as the API tells it. */
const whole = {
  ...Object.fromEntries(Object.entries(NO_ANSWER).filter(([, value]) => value === '')),
  ...{ reason: 'Te duur.', adoptedPart: 'Eén rit.', referredTo: 'de provincie', plainReason: 'Het kost te veel.' },
  ...{ until: '2026-09-01', reservation: 'Als er geld voor is.' },
  on: '2026-05-02',
};
const promise = { id: 'c1', text: 'kijken', dueOn: '2027-07-01' };
const recorded = (verdict: 'partly' | 'notConsidered' | 'held') =>
  ({
    authority: 'college',
    versions: [{ ...whole, verdict, because: 'Een amendement.' }],
    commitments: [{ ...promise, postponements: [], fulfilled: undefined }],
    traces: [],
    influence: undefined,
  }) as unknown as Parameters<typeof valuesOf>[0];

describe('an answer that is drafted again', () => {
  it('says all that it said, and nothing of when or why that was recorded', () => {
    const { on: _, ...said } = whole;
    expect(valuesOf(recorded('partly'))).toEqual({ ...said, verdict: 'partly', commitments: [promise] });
  });

  it('is sent with every field, but for what belongs to another verdict', () => {
    const { on: _, referredTo, adoptedPart, until, reservation, ...said } = whole;
    const sent = (verdict: 'partly' | 'notConsidered' | 'held') => contentOf(valuesOf(recorded(verdict)));
    expect(sent('partly')).toEqual({ ...said, adoptedPart, reservation, verdict: 'partly' });
    expect(sent('notConsidered')).toEqual({ ...said, referredTo, verdict: 'notConsidered' });
    expect(sent('held')).toEqual({ ...said, until, verdict: 'held' });
    expect(contentOf({ ...NO_ANSWER, verdict: 'adopted' })).toEqual({ verdict: 'adopted' });
  });
});
