import { describe, expect, it } from '@jest/globals';
import { FIELDS } from '../../libs/trajectory/access/fields.js';
import { seenBy } from '../../libs/trajectory/access/visible.js';
import { OFFERED, type ActionType } from '../../apps/web/pages/actions.js';

// What is done about a fact that is recorded shows what it does by itself, before it is sent.
const ABOUT_FACTS: readonly ActionType[] = ['FactRetracted', 'FactCorrected'];
// Everybody sees that these happened, and only those who take part what was said: the forms say so.
const IN_FEW_WORDS: readonly ActionType[] = ['InformationRequested', 'InformationProvided'];
const types = (Object.keys(OFFERED) as ActionType[]).filter((type) => !ABOUT_FACTS.includes(type));

describe('what is shown whole before it is sent', () => {
  it.each(types)('is what everybody can read: %s', (type) => {
    const seen = seenBy[type];
    // An answer comes out with its response, which shows it; what else has a rule, comes out by it.
    const comesOut =
      !IN_FEW_WORDS.includes(type) && (seen === 'public' || (typeof seen === 'function' && type !== 'AnswerDrafted'));
    expect(OFFERED[type].public).toBe(comesOut);
  });

  it('is not what few can read', () => {
    expect([FIELDS.InformationRequested.question, FIELDS.InformationProvided.description]).toEqual([
      ...['participant', 'participant'],
    ]);
  });
});
