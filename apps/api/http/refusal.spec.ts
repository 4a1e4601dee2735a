import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_REFUSAL, notImported, Refusal, refused } from './refusal.js';

const letters = fc.constantFrom('x', '"', '\u0000', '\u200b', '🏛', '\ud800', '\n');
const long = fc.tuple(letters, fc.integer({ min: 0, max: 100_000 })).map(([letter, times]) => letter.repeat(times));
const found = fc.record({ code: fc.constant('invalid' as const), message: long, place: long, line: fc.nat() });
const some = fc
  .tuple(fc.array(found, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 100 }))
  .map(([problems, times]) => Array.from({ length: times }, () => problems).flat());

const called = { the: 'het traject', this: 'dit traject' };

/** As it is written out, in bytes; title, instance and type are short. */
const size = ({ message, with: { place, errors } }: Refusal) =>
  Buffer.byteLength(JSON.stringify({ detail: message, place, errors }));

describe('a refusal', () => {
  it('is never larger than somebody reads, whatever was found', () => {
    fc.assert(
      fc.property(some, (problems) => {
        for (const refusal of [refused(problems), notImported({ ok: false, why: 'refused', problems }, called)]) {
          expect(size(refusal)).toBeLessThan(LONGEST_REFUSAL);
          expect(refusal.with.errors?.length).toBeGreaterThan(0);
          if (refusal.with.errors?.length !== problems.length) expect(refusal.message).toContain('er zijn er meer');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('nor one that was made in full elsewhere', () => {
    const far = 'x'.repeat(1_000_000);
    const errors = Array.from({ length: 1_000 }, () => ({ code: 'invalid' as const, detail: far, place: far }));
    expect(size(new Refusal('invalid', far, { place: far, errors }))).toBeLessThan(LONGEST_REFUSAL);
  });
});
