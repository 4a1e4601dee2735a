import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { InMemoryEventStore } from '#event-store';
import { listWorklist } from '#projections';
import { caseFiles, civilServant, take, withViews } from './cases.js';

it('begins with what is late, then what came back, then what is due soonest, and ends with what has no day', async () => {
  const store = new InMemoryEventStore();
  for (const text of [...caseFiles(), readFileSync('test/cases/large/voorbeeld-jeugdhulp-2027.yaml', 'utf8')])
    await take(store, text);
  await withViews(store, (views) => {
    const ask = (limit: number, cursor?: string) =>
      views.ask(listWorklist, { actor: civilServant, today: '2027-08-01' }, { limit, cursor });
    const { items } = ask(200);
    const days = items.flatMap(({ broughtInOn, dueOn }) => (broughtInOn === undefined ? [dueOn] : []));
    const dated = days.filter((day) => day !== undefined);
    expect(days.slice(0, dated.length)).toEqual(dated.toSorted());
    expect(dated.filter((day) => day < '2027-08-01').length).toBeGreaterThan(1);
    // Page by page the same.
    const paged = [ask(2)];
    while (paged.at(-1)?.next !== undefined) paged.push(ask(2, paged.at(-1)?.next));
    expect(paged.flatMap((page) => page.items)).toEqual(items);
    return Promise.resolve();
  });
});
