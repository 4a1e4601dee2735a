import { describe, expect, it } from '@jest/globals';
import { seenBy } from '../../libs/trajectory/access/visible.js';
import { OFFERED, type ActionType } from '../../apps/web/pages/actions.js';

// What is done about a fact that is recorded shows what it does by itself, before it is sent.
const ABOUT_FACTS: readonly ActionType[] = ['FactRetracted', 'FactCorrected'];
const types = (Object.keys(OFFERED) as ActionType[]).filter((type) => !ABOUT_FACTS.includes(type));

describe('what is shown whole before it is sent', () => {
  it.each(types)('is what everybody can read: %s', (type) => {
    const seen = seenBy[type];
    // An answer comes out with its response, which shows it; what else has a rule, comes out by it.
    const comesOut = seen === 'public' || (typeof seen === 'function' && type !== 'AnswerDrafted');
    expect(OFFERED[type].public).toBe(comesOut);
  });
});
