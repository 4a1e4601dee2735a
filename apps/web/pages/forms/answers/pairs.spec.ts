import { describe, expect, it } from '@jest/globals';
import type { Subject } from '../../../action/subjects.ts';
import { lacksIn, pairFor, pairsOf } from './pairs.ts';

const subject = (advice: string, authority: string, recommendation: string, possible = true): Subject => ({
  key: `${advice} ${authority} ${recommendation}`,
  about: { advice, authority, recommendation },
  possible,
  why: [],
});
const subjects = [
  subject('a', 'college', 'a-1'),
  subject('b', 'college', 'b-1'),
  subject('b', 'raad', 'b-1'),
  subject('c', 'college', 'c-1', false),
];
const lacking =
  (...advices: string[]) =>
  ({ advice }: { advice: string }) =>
    advices.includes(advice);

describe('what is answered first', () => {
  it('is what still lacks answers, and can be answered', () => {
    expect(pairFor(subjects, {}, lacking('b', 'c'))?.advice).toBe('b');
    expect(pairFor(subjects, {}, lacking('c'))?.advice).toBe('a');
    expect(pairFor([], {}, lacking())).toBeUndefined();
  });

  it('is what the address asks for', () => {
    expect(pairFor(subjects, { over: 'a' }, lacking('b'))?.advice).toBe('a');
    expect(pairFor(subjects, { over: 'b-1', van: 'raad' }, lacking('a'))).toMatchObject({
      advice: 'b',
      authority: 'raad',
    });
    expect(pairFor(subjects, { over: 'unknown' }, lacking('b'))?.advice).toBe('b');
    expect(pairsOf(subjects)).toHaveLength(4);
  });
});

describe('an advice that lacks answers', () => {
  const answer = { authority: 'college', versions: [{ verdict: 'adopted' }] };
  const point = (advice: string, answers: object[]) => ({ advice: { id: advice }, answers });
  const recommendations = [point('a', [answer]), point('a', []), point('b', [answer])];
  const lacks = lacksIn({ recommendations } as unknown as Parameters<typeof lacksIn>[0]);

  it('has a point that this authority did not answer', () => {
    const college = { authority: 'college' };
    expect([lacks({ advice: 'a', ...college }), lacks({ advice: 'b', ...college })]).toEqual([true, false]);
    expect(lacks({ advice: 'b', authority: 'raad' })).toBe(true);
  });
});
