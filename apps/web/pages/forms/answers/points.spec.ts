import { describe, expect, it } from '@jest/globals';
import type { Subject } from '../../../action/subjects.ts';
import {
  answeredIn,
  authorityFor,
  groupsOf,
  inOrder,
  isTodo,
  narrowed,
  nextTodo,
  opensWith,
  pointsOf,
} from './points.ts';

type Told = Parameters<typeof pointsOf>[0];

const advice = (id: string, council: string, points: readonly string[], handover?: object) => ({
  id,
  council,
  recommendations: points.map((point) => ({ id: point, text: point, question: false })),
  responses: [{ authority: 'college', handover }],
});
const answered = (id: string, verdict?: string, publishedOn?: string) => ({
  id,
  answers: [{ authority: 'college', ...(verdict && { versions: [{ verdict }] }), publishedOn }],
});
const subject = (of: string, recommendation: string, possible = true, authority = 'college'): Subject => ({
  key: `${of} ${authority} ${recommendation}`,
  about: { advice: of, authority, recommendation },
  possible,
  why: [],
});

const RETURNED = {
  state: 'returned',
  on: '2027-03-01',
  remarks: [{ recommendation: 'a3', remark: 'te kort' }, { recommendation: 'a2', remark: 'duur' }, { remark: 'fijn' }],
  answeredSince: ['a2'],
};
const told = {
  trajectory: {
    advices: [
      advice('a', 'asd', ['a1', 'a2', 'a3'], RETURNED),
      advice('b', 'jong', ['b1', 'b2', 'b3']),
      advice('c', 'jong', ['c1', 'c2'], { state: 'ready', on: '2027-03-02' }),
    ],
  },
  influence: {
    recommendations: [
      ...[answered('a1', 'adopted'), answered('a2', 'notAdopted'), answered('a3', 'partly')],
      ...[answered('b1', 'adopted', '2027-03-01'), answered('b2'), answered('b3')],
      ...[answered('c1', 'adopted'), answered('c2', 'noted')],
    ],
  },
  subjects: [
    ...['a1', 'a2', 'a3'].map((id) => subject('a', id)),
    ...[subject('b', 'b2'), subject('b', 'b3', false), subject('b', 'b1', true, 'raad')],
    ...['c1', 'c2'].map((id) => subject('c', id)),
  ],
} as unknown as Told;
const points = pointsOf(told, 'college');
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);

describe('the points that an authority answers', () => {
  it('stand as what was done with them last, until it was answered anew after it came back', () => {
    expect(points.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
      ...['a1 draft', 'a2 draft', 'a3 returned'],
      ...['b1 published', 'b2 none', 'b3 closed'],
      ...['c1 ready', 'c2 ready'],
    ]);
    expect(ids(points.filter(({ open }) => open))).toEqual(['a1', 'a2', 'a3', 'b2', 'b3', 'c1', 'c2']);
    expect(ids(points.filter(isTodo))).toEqual(['a3', 'b2']);
  });

  it('are only those that it is asked', () => {
    expect(ids(pointsOf(told, 'raad'))).toEqual(['b1']);
    expect(ids(pointsOf(told, 'nobody'))).toEqual([]);
  });

  it('have first what came back, under a heading of its own, and then each advice', () => {
    expect(ids(inOrder(points))).toEqual(['a3', 'a1', 'a2', 'b1', 'b2', 'b3', 'c1', 'c2']);
    expect(groupsOf(inOrder(points)).map((group) => [group.advice, ids(group.points)])).toEqual([
      [undefined, ['a3']],
      ['a', ['a1', 'a2']],
      ['b', ['b1', 'b2', 'b3']],
      ['c', ['c1', 'c2']],
    ]);
  });

  it('are narrowed by all that the address says', () => {
    expect(ids(narrowed(points, {}))).toHaveLength(8);
    expect(ids(narrowed(points, { advice: 'a' }))).toEqual(['a1', 'a2', 'a3']);
    expect(ids(narrowed(points, { standing: 'todo' }))).toEqual(['a3', 'b2']);
    expect(ids(narrowed(points, { standing: 'published' }))).toEqual(['b1']);
    expect(ids(narrowed(points, { verdict: 'adopted', standing: 'draft' }))).toEqual(['a1']);
  });
});

describe('what is next', () => {
  it('is what still has to be answered after it, and then from the beginning', () => {
    expect(nextTodo(points, 'a1')?.id).toBe('a3');
    expect(nextTodo(points, 'a3')?.id).toBe('b2');
    expect(nextTodo(points, 'b2')?.id).toBe('a3');
    expect(nextTodo(points, undefined)?.id).toBe('a3');
    expect(nextTodo(narrowed(points, { advice: 'c' }), 'c1')).toBeUndefined();
  });

  it('is never the one that was answered just now', () => {
    expect(nextTodo(narrowed(points, { advice: 'b' }), 'b2')).toBeUndefined();
  });
});

describe('the point that is open', () => {
  it('is what the address asks for, else what has to be answered first', () => {
    expect(opensWith(points, points, { over: 'c1' })?.id).toBe('c1');
    expect(opensWith(points, points, { over: 'b' })?.id).toBe('b2');
    expect(opensWith(points, points, { over: 'c' })?.id).toBe('c1');
    expect(opensWith(points, points, { over: 'unknown' })?.id).toBe('a3');
    expect(opensWith(points, inOrder(points), {})?.id).toBe('a3');
    expect(opensWith([], [], {})).toBeUndefined();
  });

  it('is of the authority that the address asks for, or that has something to answer', () => {
    expect(authorityFor(told, {})).toBe('college');
    expect(authorityFor(told, { over: 'b1' })).toBe('raad');
    expect(authorityFor(told, { van: 'raad', over: 'a1' })).toBe('raad');
    expect(authorityFor(told, { van: 'nobody' })).toBe('college');
    expect(authorityFor({ ...told, subjects: [] }, {})).toBeUndefined();
  });
});

it('is answered whole when nothing of an advice is left to do, and something of it is not out', () => {
  expect(answeredIn(points)).toEqual(['c']);
  expect(answeredIn(points.filter(({ id }) => id !== 'a3'))).toEqual(['a', 'c']);
  expect(answeredIn(points.filter(({ id }) => id === 'b1'))).toEqual([]);
});
