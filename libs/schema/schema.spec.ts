import { describe, expect, it } from '@jest/globals';
import { described, fields, joined, list, oneOf, orNull, string, whole, type Of } from './index.js';

const point = fields({ id: string, 'about?': string, kind: oneOf(['a', 'b']) });
const answer = fields({ total: whole, points: list(point) });

interface Point {
  readonly id: string;
  readonly about?: string;
  readonly kind: 'a' | 'b';
}
const points: readonly Point[] = [{ id: '1', kind: 'a' }];

describe('a schema', () => {
  it('is the type of what it describes', () => {
    const same: Of<typeof answer> = { total: 1, points };
    expect(same.points[0]?.about).toBeUndefined();
    // @ts-expect-error: of the kinds that are named, and no other
    const other: Of<typeof point> = { id: '1', kind: 'c' };
    expect(other).toBeDefined();
  });

  it('names what has to be there, and allows nothing else', () => {
    expect(point).toEqual({
      type: 'object',
      properties: { id: { type: 'string' }, about: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b'] } },
      required: ['id', 'kind'],
      additionalProperties: false,
    });
    expect(joined(point, fields({ 'more?': whole }))).toMatchObject({
      properties: { id: { type: 'string' }, more: { type: 'integer' } },
      required: ['id', 'kind'],
      additionalProperties: false,
    });
    expect(orNull(oneOf(['a']))).toEqual({ type: 'string', enum: ['a', null], nullable: true });
  });
});

describe('a function that is described', () => {
  it('has the schema of what it answers', () => {
    const told = described(answer, (total: number) => ({ total, points }));
    expect(told(3)).toEqual({ total: 3, points });
    expect(told.schema).toBe(answer);
  });

  it('does not compile with a field that is not described, at whatever depth, also where it need not be there', () => {
    const more: readonly (Point & { readonly more?: string })[] = points;
    // @ts-expect-error: `more` is answered, and not described
    expect(described(answer, () => ({ total: 1, points: more }))().points).toBe(more);
  });

  it('does not compile without a field that is described, also where it need not be there', () => {
    const less: readonly Pick<Point, 'id' | 'kind'>[] = points;
    // @ts-expect-error: `about` is described, and never answered
    expect(described(answer, () => ({ total: 1, points: less }))().points).toBe(less);
    // @ts-expect-error: `total` is missing
    expect(described(answer, () => ({ points }))()).toEqual({ points });
  });

  it('does not compile with a value of another type', () => {
    // @ts-expect-error: a number is described
    expect(described(answer, () => ({ total: '1', points }))()).toEqual({ total: '1', points });
  });
});
