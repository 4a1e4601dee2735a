import { describe, expect, it } from '@jest/globals';
import type { Possibility } from '#trajectory';
import { chosenBy, chosenFor, subjectsOf } from './subjects.ts';

const possibility = (type: Possibility['type'], about: Possibility['about'], possible = true): Possibility => ({
  type,
  about,
  possible,
  why: possible ? [] : [{ code: 'not-allowed-now', message: 'al gedaan' }],
});
const all = [
  possibility('ResponseAdopted', { advice: 'a', authority: 'college' }, false),
  possibility('ResponseAdopted', { advice: 'a', authority: 'raad' }),
  possibility('DraftPublished', {}),
];

describe('what something can be done to', () => {
  it('is what can be done today first, and keeps why not', () => {
    expect(subjectsOf(all, 'ResponseAdopted').map(({ about, why }) => [about['authority'], why])).toEqual([
      ['raad', []],
      ['college', ['al gedaan']],
    ]);
  });

  it('is what the address asks for, also when it cannot be done today', () => {
    const subjects = subjectsOf(all, 'ResponseAdopted');
    expect(chosenBy(subjects, { over: 'a', van: 'college' })?.about).toEqual({ advice: 'a', authority: 'college' });
    expect(chosenBy(subjects, { over: 'unknown' })?.about['authority']).toBe('raad');
    expect(chosenBy([], {})).toBeUndefined();
  });
});

describe('for which council something is said', () => {
  const told = { requests: [{ id: 'r1', council: 'asd' }], advices: [{ id: 'a', council: 'asd' }] } as never;
  const asd = possibility('AdviceSubmitted', { request: 'r1', council: 'asd' });
  const unasked = possibility('AdviceSubmitted', { council: 'asd' });
  const youth = possibility('AdviceSubmitted', { council: 'jr' });
  const chosen = (over: object, ...those: Possibility[]) =>
    chosenFor(subjectsOf(those, 'AdviceSubmitted'), over, told)?.about;

  it('is never the first of several by chance', () => {
    expect(chosen({}, asd, unasked, youth)).toBeUndefined();
    expect(chosen({}, asd, unasked)).toEqual(asd.about);
    // What cannot be done today is no choice while something else can.
    expect(chosen({}, asd, { ...youth, possible: false })).toEqual(asd.about);
  });

  it('is the one that the address names: by itself, or by what was asked of it', () => {
    expect(chosen({ over: 'jr' }, asd, youth)).toEqual(youth.about);
    expect(chosen({ over: 'r1' }, asd, youth)).toEqual(asd.about);
    const joint = ['asd', 'jr'].map((council) => possibility('RejoinderGiven', { advice: 'a', council }));
    const rejoinder = (over: object) => chosenFor(subjectsOf(joint, 'RejoinderGiven'), over, told)?.about['council'];
    expect([rejoinder({ over: 'a' }), rejoinder({ over: 'a', van: 'jr' })]).toEqual([undefined, 'jr']);
  });

  it('is about no answer or commitment while there are several and the address names none', () => {
    const points = ['p1', 'p2'].map((recommendation) =>
      possibility('ProgressReported', { recommendation, authority: 'college' }),
    );
    const reported = (over: object, those = points) =>
      chosenFor(subjectsOf(those, 'ProgressReported'), over, told)?.about['recommendation'];
    expect([reported({}), reported({ over: 'p2' }), reported({}, points.slice(1))]).toEqual([undefined, 'p2', 'p2']);
    const promised = ['c1', 'c2'].map((commitment) => possibility('CommitmentFulfilled', { commitment }));
    const kept = (over: object) => chosenFor(subjectsOf(promised, 'CommitmentFulfilled'), over, told)?.about;
    expect([kept({}), kept({ over: 'c2' })]).toEqual([undefined, { commitment: 'c2' }]);
  });
});
