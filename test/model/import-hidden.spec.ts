import { expect, it } from '@jest/globals';
import { sightOf, type Actor } from '#access';
import { type TrajectoryEvent, visible } from '#trajectory';
import { Commands, OPERATOR } from '#commands';
import { write } from '#dossier-file';
import { InMemoryEventStore } from '#event-store';
import fc from 'fast-check';
import { actor, as } from '../hostile/import-bypass.js';
import { historyOf } from './history.js';
import { straightWalk } from './walk.js';

const ID = 'dossier';
const OUTSIDE: readonly Actor[] = [
  as('council', 'gm0000', 'asd'),
  as('council', 'gm0000', 'elders'),
  as('civilServant', 'gm0014'),
  as('administrator', 'gm0014'),
  actor('p-none'),
];
const isDraft = ({ type }: TrajectoryEvent) => type === 'AnswerDrafted';
const otherwise = (event: TrajectoryEvent): TrajectoryEvent =>
  event.type === 'AnswerDrafted' ? { ...event, data: { ...event.data, reason: 'Om een andere reden.' } } : event;

/** The write path to a log with this in it, or with nothing. */
async function commandsOn(today: string, events?: readonly TrajectoryEvent[]) {
  const commands = new Commands({ store: new InMemoryEventStore(), now: () => new Date(`${today}T12:00:00Z`) });
  if (events) expect(await commands.bringIn(OPERATOR, write(ID, events, today))).toMatchObject({ ok: true });
  return commands;
}

it('the answer to a file does not depend on what its sender may not see', async () => {
  let hiddenDrafts = 0;
  let hiddenDossiers = 0;
  await fc.assert(
    fc.asyncProperty(straightWalk(30), fc.nat(), fc.constantFrom(...OUTSIDE), async (rolls, at, by) => {
      const { events, today } = historyOf(rolls.map((roll) => ({ ...roll, twist: 'none' })));
      const there = events.slice(0, 1 + (at % events.length));
      const sight = sightOf(by, { municipality: 'gm0000', councils: ['asd', 'jr'] });
      const seen = visible(there, sight);
      const changed = there.map((event) => (seen.includes(event) ? event : otherwise(event)));
      const guesses = [there, changed, events, seen, [...seen, ...events.slice(there.length)]].filter(
        ([first]) => first?.type === 'TrajectoryOpened',
      );
      for (const guess of guesses) {
        const file = write(ID, guess, today);
        const answer = await (await commandsOn(today, there)).bringIn(by, file);
        expect(await (await commandsOn(today, changed)).bringIn(by, file)).toEqual(answer);
        if (there.some((event) => isDraft(event) && !seen.includes(event))) hiddenDrafts++;
        if (seen.length > 0) continue;
        hiddenDossiers++;
        for (const sent of [file, file.replace('gm0000', 'gm0014')]) {
          const taken = await (await commandsOn(today, there)).bringIn(by, sent);
          const free = await (await commandsOn(today)).bringIn(by, sent);
          const id = { why: 'refused', problems: [{ code: 'duplicate-id', place: 'id', line: 2 }] };
          if (free.ok) expect(taken).toMatchObject(id);
          else expect(taken).toEqual(free);
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(hiddenDrafts).toBeGreaterThan(10);
  expect(hiddenDossiers).toBeGreaterThan(10);
}, 60_000);
