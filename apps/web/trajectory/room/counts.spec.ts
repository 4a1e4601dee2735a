import { expect, it } from '@jest/globals';
import type { AnswerVerdict } from '#vocabulary';
import { countsOf } from './counts.ts';

interface Point {
  readonly verdict?: AnswerVerdict;
  readonly draft?: boolean;
  readonly question?: boolean;
  readonly influence?: 'untraced' | 'text';
  readonly of?: string;
}
const thread = ({
  verdict,
  draft,
  question,
  influence,
  of = 'college',
}: Point): Parameters<typeof countsOf>[0][number] => ({
  question: question === true,
  answers: [
    {
      authority: of,
      traces: [],
      ...(verdict && { versions: [{ on: '2026-01-01', verdict }] }),
      ...(verdict && !draft && { publishedOn: '2026-01-02' }),
      ...(influence && { influence }),
    },
  ],
});
const counted = (points: readonly Point[], authority = 'college') => countsOf(points.map(thread), authority);

it('counts what was said of each point, and questions apart', () => {
  const counts = counted([
    { verdict: 'adopted', influence: 'text' },
    { verdict: 'partly', influence: 'untraced' },
    { verdict: 'notAdopted' },
    { verdict: 'held' },
    { verdict: 'answered', question: true },
    { verdict: 'held', question: true },
    { question: true },
    {},
  ]);
  expect(counts).toMatchObject({ points: 8, open: 1, toTrace: 2, traced: 1 });
  expect(counts).toMatchObject({ questions: 3, openQuestions: 1, heldQuestions: 1 });
  expect(counts.verdicts).toMatchObject({ adopted: 1, partly: 1, notAdopted: 1, held: 1, answered: 0 });
});

it('takes a draft for no answer: nobody gave it yet', () => {
  expect(counted([{ verdict: 'adopted', draft: true }])).toMatchObject({ open: 1, verdicts: { adopted: 0 } });
});

it('does not count what nobody owes an answer any more', () => {
  const gone = { question: false, answers: [{ authority: 'college', traces: [], dropped: 'withdrawn' as const }] };
  expect(countsOf([gone, thread({})], 'college')).toMatchObject({ points: 1, open: 1, dropped: 1 });
});

it('counts of each authority what it owes an answer', () => {
  expect(counted([{ of: 'raad', verdict: 'adopted' }, {}])).toMatchObject({ points: 1, open: 1 });
});

it('adds up: every point stands under one of its counts', () => {
  const { points, verdicts, open, questions } = counted([{ verdict: 'noted' }, {}, { question: true }]);
  expect(Object.values(verdicts).reduce((sum, n) => sum + n, open + questions)).toBe(points);
});
