import { StoreError } from '#event-store';
import { beforeEach, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Outages } from './outages.js';

let lines: Record<string, unknown>[];
let now: number;
let outages: Outages;
beforeEach(() => {
  [lines, now] = [[], 0];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  outages = new Outages(pino({ base: undefined }, { write }), () => now);
});
const away = new StoreError('store-unreachable', 'connect ECONNREFUSED');
const refuse = (route = 'POST /a') => outages.refused('store-unreachable', route, 'some-request', away);

it('an outage that refuses thousands is three lines, without a stack', () => {
  for (let i = 0; i < 5_000; i++) expect(refuse()).toBe(true);
  now = 61_000;
  refuse('GET /b');
  // What needs no store says nothing of it.
  outages.answered('GET /c');
  outages.answered('GET /b');
  outages.answered('POST /a');
  expect(lines).toMatchObject([
    { code: 'store-unreachable', request: 'some-request', why: 'connect ECONNREFUSED' },
    { code: 'store-unreachable', refused: 5_001 },
    { code: 'store-unreachable', refused: 5_001, seconds: 61 },
  ]);
  expect(JSON.stringify(lines)).not.toContain('outages.spec');
});

it('the next one is told anew, and another beside it', () => {
  refuse();
  outages.answered('POST /a');
  refuse();
  outages.refused('database-unavailable', 'POST /a', 'r', new Error('no database'));
  expect(lines).toHaveLength(4);
});

it('what is no outage is told each time', () => {
  expect(outages.refused('store-damaged', 'GET /a', 'r', away)).toBe(false);
  expect(lines).toEqual([]);
});
