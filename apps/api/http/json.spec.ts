import { describe, expect, it } from '@jest/globals';
import { BODY, type Bounds } from '#facts';
import fc from 'fast-check';
import { jsonBeyond } from './json.js';

const bytes = (text: string) => Buffer.from(text);
const valuesIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce<number>((n, v) => n + valuesIn(v), 0)
    : 1;
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('a body in JSON, before it is parsed', () => {
  it.each<[string, string]>([
    ['empty sets of fields', `{"a":[${'{},'.repeat(346_000)}{}]}`],
    ['lists of lists', `[${'[[1],[2]],'.repeat(60_000)}[]]`],
    ['unknown fields', `{${Array.from({ length: 90_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
    ['the same field', `{${'"a":1,'.repeat(100_000)}"a":1}`],
    [
      'fields spread over sets',
      `{${Array.from({ length: 600 }, (_, i) => `"${i}":{${'"x":1,'.repeat(95)}"y":1}`).join(',')}}`,
    ],
    ['no JSON at all', ','.repeat(900_000)],
    ['letters of several bytes', `[${'"\u00e9\u{1f600}",'.repeat(70_000)}1]`],
  ])('%s beyond the bound are refused', (_, text) => {
    expect(jsonBeyond(bytes(text))).toMatch(/meer dan \d+ waarden/);
  });

  it.each(['[', '{"a":', '[{"a":'])('deep nesting by %s is refused', (open) => {
    expect(jsonBeyond(bytes(open.repeat(50_000)))).toMatch(/lagen genest/);
  });

  it('what stands in a text is text', () => {
    expect(jsonBeyond(bytes(JSON.stringify({ a: '[{,"\\'.repeat(100_000) })))).toBeUndefined();
    expect(jsonBeyond(bytes(`{"a":"${'\\"'.repeat(200_000)}`))).toBeUndefined();
  });

  it('lets pass what is within half of the bounds, and nothing that is deeper', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const bounds: Bounds = { ...BODY, values: 2 * valuesIn(value), depth: depthOf(value) };
        expect(jsonBeyond(bytes(JSON.stringify(value, null, 1)), bounds)).toBeUndefined();
        if (depthOf(value) > 0)
          expect(jsonBeyond(bytes(JSON.stringify(value)), { ...bounds, depth: bounds.depth - 1 })).toBeDefined();
      }),
    );
  });
});
