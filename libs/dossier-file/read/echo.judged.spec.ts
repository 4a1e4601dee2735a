import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_MESSAGE, LONGEST_PLACE, MOST_PROBLEMS, type Problem } from '#facts';
import { decide, shape, start, FACTS, type FactType } from '#trajectory';
import { decideFile, parse } from '../index.js';

const HEADER = `format: doorwerking-dossier/1
id: x
title: t
municipality: gm0000
kind: requested
subject: policy
legalBases: [local]
authorities: [{id: c, kind: college, name: C}]
councils: [{id: r, name: R}]
openedOn: 2026-01-05
`;
const problemsOf = (text: string): readonly Problem[] => {
  const parsed = parse(text);
  const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
  return judged.ok ? [] : judged.problems;
};

/** Long, and of what takes more room than it has characters. */
const long = fc
  .tuple(
    fc.constantFrom('x', '"', '\\', '\u0000', '\u200b', 'é', '🏛', '\ud800', '\n'),
    fc.integer({ min: 1, max: 3_000 }),
  )
  .map(([letter, times]) => letter.repeat(times));
const name = fc.oneof(
  fc.constantFrom(
    'fact',
    'date',
    'id',
    'authority',
    'council',
    'advice',
    'answers',
    'verdict',
    'recommendation',
    'text',
  ),
  fc.constantFrom('k', '"', '\\', '\u0001', 'é').map((letter) => letter.repeat(100)),
);
const { content } = fc.letrec((tie) => ({
  content: fc.oneof(
    { maxDepth: 7 },
    long,
    fc.integer(),
    fc.array(tie('content'), { maxLength: 4 }),
    fc.dictionary(name, tie('content'), { maxKeys: 6 }),
  ),
}));
const fact = fc.record(
  {
    date: fc.oneof(fc.constant('2026-01-06'), long),
    fact: fc.oneof(fc.constantFrom(...Object.keys(FACTS)), long),
    more: fc.dictionary(name, content, { maxKeys: 6 }),
  },
  { requiredKeys: [] },
);

const bounded = (problems: readonly Problem[]) => {
  expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1);
  for (const { message, place = '' } of problems) {
    expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    // With where it stands in the file or the batch.
    expect(place.length).toBeLessThanOrEqual(LONGEST_PLACE + 20);
  }
};

describe('what is said of content does not grow with it', () => {
  it('in a file', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 6 }), fc.dictionary(name, content, { maxKeys: 3 }), (facts, header) => {
        // JSON is YAML.
        const told = facts.map(({ more, ...rest }) => ({ ...more, ...rest }));
        bounded(problemsOf(`${HEADER}facts: ${JSON.stringify(told)}\n`));
        bounded(problemsOf(JSON.stringify({ ...header, format: 'doorwerking-dossier/1', facts: told })));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['the name of a fact', `${HEADER}facts: [{date: 2026-01-06, fact: ${'x'.repeat(900_000)}}]\n`],
    ['what is referred to', `${HEADER}x: *${'x'.repeat(900_000)}\n`],
    ['a date', `${HEADER}facts: [{date: ${'1'.repeat(900_000)}, fact: DraftPublished}]\n`],
    ['a word that is none', HEADER.replace('policy', 'x'.repeat(900_000))],
    ['an id', HEADER.replace('id: c', `id: ${'x'.repeat(900_000)}`)],
    ['the municipality', HEADER.replace('gm0000', 'x'.repeat(900_000))],
    ['the format', HEADER.replace('doorwerking-dossier/1', 'x'.repeat(900_000))],
  ])('nor with %s', (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    bounded(problems);
  });

  it('in a fact', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(FACTS) as FactType[])), content, long, (type, data, word) => {
        const shaped = shape(type, data);
        if (!shaped.ok) bounded(shaped.problems);
        const decided = decide(start(), { type: word, data, occurredOn: '2026-01-06', today: '2026-11-24' });
        if (!decided.ok) bounded(decided.rejection.problems);
      }),
      { numRuns: 40 },
    );
  });
});
