import { describe, expect, it } from '@jest/globals';
import type { TextAnswer } from '../../api/answers.ts';
import { changesIn, type ChangeAt } from '../../trajectory/text/changes.ts';
import { factsOf, nextOpen } from './changes.ts';
import { pairOf } from './search.ts';

const side = (id: string, text: string, number?: string) => ({ id, text, ...(number !== undefined && { number }) });
const passages = [
  {
    how: 'same',
    trail: 'artikel-1',
    kind: 'article',
    after: side('artikel-1', 'Artikel 1. Melding\n', '1'),
    causes: [],
  },
  {
    ...{ how: 'changed', trail: 'artikel-1-lid-2', kind: 'paragraph', under: 'artikel-1' },
    ...{ before: side('artikel-1-lid-2', '2. Eerst.\n', '2'), after: side('artikel-1-lid-2', '2. Nu.\n', '2') },
    causes: [{ kind: 'law', because: 'Zo is de wet.', on: '2026-01-01' }],
  },
  { how: 'added', trail: 'alinea-1', kind: 'block', after: side('alinea-1', 'Slot.'), causes: [] },
] as unknown as TextAnswer['passages'];
const changes = changesIn({ passages }, 'Het begin');

describe('what changed', () => {
  it('stands under the heading of its article, with its own number', () => {
    expect(changes.map(({ where }) => where)).toEqual(['Artikel 1. Melding (2)', 'Het begin']);
  });

  it('leads on to what nobody explained, round the end', () => {
    const all = ['a', 'b', 'c'].map((trail) => ({ trail, causes: [] }) as unknown as ChangeAt);
    expect(nextOpen(all, 'b', new Set(['b']))?.trail).toBe('c');
    expect(nextOpen(all, 'c', new Set(['c']))?.trail).toBe('a');
    expect(nextOpen(all, 'c', new Set(['a', 'b', 'c']))).toBeUndefined();
    expect(nextOpen(changes, undefined, new Set())?.trail).toBe('alinea-1');
  });

  it('is recorded by its words before and after: once for each point, and once for what else it was', () => {
    const targets = [{ recommendation: 'p1', authority: 'college' }, { finding: 'f1' }];
    const given = { points: ['p1 college', 'finding f1'], cause: 'editorial', because: '' };
    const facts = factsOf(given, changes, { from: 1, to: 2 }, targets);
    const words = [
      { before: '2. Eerst.', after: '2. Nu.' },
      { before: '', after: 'Slot.' },
    ];
    expect(facts).toEqual([
      { fact: 'InfluenceTraced', effect: 'text', fromVersion: 1, toVersion: 2, passages: words, ...targets[0] },
      { fact: 'InfluenceTraced', effect: 'text', fromVersion: 1, toVersion: 2, passages: words, ...targets[1] },
      { fact: 'ChangeExplained', toVersion: 2, cause: 'editorial', passages: words },
    ]);
  });
});

describe('which versions are compared', () => {
  const drafts = [1, 2, 4].map((version) => ({ version, text: version === 2 ? undefined : 'tekst' }));
  it.each([
    [{}, { from: 1, to: 4 }],
    [
      { van: '1', naar: '4' },
      { from: 1, to: 4 },
    ],
    [
      { van: '4', naar: '4' },
      { from: 1, to: 4 },
    ],
    [{ naar: '2' }, { from: 1, to: 4 }],
    [{ naar: '1' }, undefined],
  ])('%j: %j', (search, pair) => {
    expect(pairOf({ drafts } as never, search)).toEqual(pair);
  });
});
