import { describe, expect, it } from '@jest/globals';
import type { EarlinessItem } from '../api/answers.ts';
import { ownFirst } from './asked.ts';

const request = (id: string, council: string): EarlinessItem['requests'][number] => {
  return { id, council: { id: council, name: council }, requestedOn: '2026-03-09', involvements: 0, urgent: false };
};

describe('the requests of a dossier', () => {
  const requests = [request('r1', 'asd'), request('r2', 'jr'), request('r3', 'asd'), request('r4', 'jr')];
  const order = (council?: string) => ownFirst(requests, council).map(({ id }) => id);

  it('have those to the council that is chosen first, each in the order of asking', () => {
    expect(order('jr')).toEqual(['r2', 'r4', 'r1', 'r3']);
    expect(order('asd')).toEqual(['r1', 'r3', 'r2', 'r4']);
  });

  it('stay as they are while none is chosen, or one that was not asked', () => {
    expect(order()).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(order('wr')).toEqual(order());
  });
});
