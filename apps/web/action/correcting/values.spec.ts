import { describe, expect, it } from '@jest/globals';
import { contentFieldsOf } from '../../trajectory/content/fields.ts';
import { askedOf, changedFields, valuesOf } from './values.ts';

const changed = (type: string, data: object, change: object) => {
  const [fields, was] = [contentFieldsOf(type), data as Record<string, unknown>];
  const asked = askedOf(fields, was);
  return changedFields(asked, was, { ...valuesOf(asked, was), ...change }, ['because', 'term', 'questions']);
};
const answer = { authority: 'college', recommendation: 'p1', verdict: 'notAdopted', reason: 'Te duur.' };

describe('what is sent of a fact that is corrected', () => {
  it('is nothing when nothing was changed, whatever the fact says', () => {
    const advice = {
      ...{ id: 'a1', council: 'asd', verdict: 'none', minority: false },
      recommendations: [{ id: 'p1', text: 'Eén.', question: false, repeats: { dossier: 'd', recommendation: 'x' } }],
    };
    const term = { id: 'r1', council: 'asd', term: { weeks: 6 }, draftVersion: 1, questions: [] };
    const space = { purpose: 'Doel', open: [], fixed: [{ what: 'a', why: 'b' }], level: 'advise' };
    const rejoinder = { council: 'asd', advice: 'a1', answers: [{ recommendation: 'p1', satisfied: false }] };
    for (const [type, data] of Object.entries({
      ...{ AdviceSubmitted: advice, AdviceRequested: term, InfluenceSpaceSet: space, RejoinderGiven: rejoinder },
      AnswerDrafted: answer,
    }))
      expect([type, changed(type, data, {})]).toEqual([type, {}]);
  });

  it('is only what changed, and null where nothing stands any more', () => {
    expect(changed('AnswerDrafted', answer, { plainReason: 'Het kost veel.' })).toEqual({
      plainReason: 'Het kost veel.',
    });
    expect(
      changed('DecisionTaken', { draftVersion: 2, because: 'Spoed.' }, { draftVersion: '3', because: '' }),
    ).toEqual({
      draftVersion: 3,
      because: null,
    });
    expect(changed('AdviceRequested', { term: { weeks: 6 } }, { term: { weeks: '', days: '', until: '' } })).toEqual({
      term: null,
    });
    expect(changed('InfluenceSpaceSet', { open: ['a'], fixed: [] }, { open: [] })).toEqual({ open: [] });
    expect(changed('AdviceRequested', { questions: ['a'] }, { questions: [] })).toEqual({ questions: null });
  });

  it('of a row is the whole list, with what was not asked of it', () => {
    const points = [
      { id: 'p1', text: 'Eén.' },
      { id: 'p2', text: 'Twee.', stance: 'agree', minority: 'Wij niet.' },
    ];
    const values = [
      {
        id: 'p1',
        text: 'Een.',
        number: '8b',
        question: true,
        about: '',
        stance: '',
        for: [],
        minority: { is: true, said: '' },
      },
      {
        id: 'p2',
        text: 'Twee.',
        stance: 'agree',
        question: false,
        about: '',
        number: '',
        for: [],
        minority: { is: true, said: 'Wij niet.' },
      },
    ];
    expect(changed('AdviceSubmitted', { recommendations: points }, { recommendations: values })).toEqual({
      recommendations: [{ id: 'p1', text: 'Een.', question: true, number: '8b', minority: true }, points[1]],
    });
    const rejoinder = { answers: [{ recommendation: 'p1', satisfied: true }] };
    expect(changed('RejoinderGiven', rejoinder, { answers: [{ recommendation: 'p1', satisfied: 'false' }] })).toEqual({
      answers: [{ recommendation: 'p1', satisfied: false }],
    });
  });
});

it('what another field says in its place is not asked', () => {
  expect(Object.keys(askedOf(contentFieldsOf('AnswerDrafted'), answer))).not.toContain('recommendations');
  expect(Object.keys(askedOf(contentFieldsOf('AnswerDrafted'), answer, ['reason']))).toEqual(['reason']);
});
