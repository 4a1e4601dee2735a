import { expect, it } from '@jest/globals';
import { comeIn } from './unasked.ts';

it('counts requests that got their advice, and what nobody asked for apart', () => {
  const requests = [{ state: 'submitted' as const }, { state: 'submitted' as const }, { state: 'open' as const }];
  expect(comeIn({ requests, advices: [{ request: 'r1' }, { requests: ['r2'] }, {}] })).toEqual({ done: 2, unasked: 1 });
});

it('counts one advice to two requests as the advice of both', () => {
  const requests = [{ state: 'submitted' as const }, { state: 'submitted' as const }];
  expect(comeIn({ requests, advices: [{ requests: ['r1', 'r2'] }] })).toEqual({ done: 2, unasked: 0 });
});
