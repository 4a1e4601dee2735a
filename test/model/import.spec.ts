import { expect, it } from '@jest/globals';
import { sightOf, type Actor, type Grant, type Role } from '#access';
import {
  forSideOf,
  givenOf,
  isCorrection,
  isToldInWords,
  placesSeen,
  type TrajectoryEvent,
  visible,
} from '#trajectory';
import { Commands, type GivenFact } from '#commands';
import { write } from '#dossier-file';
import { InMemoryEventStore, verifyStream, type StoredEvent } from '#event-store';
import { trajectories } from '#kinds';
import fc from 'fast-check';
import { historyOf } from './history.js';
import { straightWalk } from './walk.js';

const ID = 'dossier';
const actor = (...grants: Grant[]): Actor => ({ id: 'somebody', grants });
const as = (role: Role, municipality: string, council?: string) =>
  actor({ role, municipality, ...(council !== undefined && { council }) });
const civilServant = as('civilServant', 'gm0000');
const senders = (['civilServant', 'alderman', 'clerk', 'administrator'] as const).flatMap((role) => [
  as(role, 'gm0000'),
  as(role, 'gm0014'),
]);
senders.push(as('council', 'gm0000', 'asd'), as('council', 'gm0000', 'jr'), as('council', 'gm0014', 'asd'), actor());

// Somebody who may do nothing here is tried less often than somebody who may do something.
const sender = fc.oneof(
  fc.constantFrom(...senders.filter(({ grants: [grant] }) => grant?.municipality === 'gm0000')),
  fc.constantFrom(civilServant),
  fc.constantFrom(...senders),
);
const many = fc.constantFrom(1, 1, 1, 2, 4);

const isTold = ({ type }: TrajectoryEvent) => type !== 'AdviceTermLapsed';
/** What it corrects by its place among what its sender sees: in a file and as it is posted. */
const asSeen = (places: readonly number[], event: TrajectoryEvent): TrajectoryEvent =>
  isCorrection(event) ? { ...event, data: { ...event.data, of: places.indexOf(event.data.of) } } : event;
const given =
  (places: readonly number[]) =>
  (event: TrajectoryEvent): GivenFact => {
    const seen = asSeen(places, event);
    return { type: seen.type, data: givenOf(seen), occurredOn: seen.occurredOn };
  };
const who = (events: readonly StoredEvent[]) => events.map(({ type, data, meta }) => [type, data, meta['actor']]);

/** A log that holds the beginning of a history as it was brought in, and the write path to it. */
async function begun(events: readonly TrajectoryEvent[], today: string) {
  const store = new InMemoryEventStore();
  const commands = new Commands({ store, now: () => new Date(`${today}T12:00:00Z`) });
  expect(await commands.bringIn(civilServant, write(ID, events, today))).toMatchObject({ ok: true });
  return { commands, log: () => store.readStream(trajectories.streamOf(ID)) };
}

it('a file adds what its sender may post, in the same events, and nothing else', async () => {
  const came = { in: 0, not: 0 };
  const types = new Set<string>();
  await fc.assert(
    fc.asyncProperty(straightWalk(40), fc.nat(), many, sender, async (rolls, at, more, by) => {
      const { events, today } = historyOf(rolls.map((roll) => ({ ...roll, twist: 'none' })));
      const facts = events.filter(isTold);
      const first = events.indexOf(facts[1 + (at % Math.max(1, facts.length - 1))] as TrajectoryEvent);
      fc.pre(first > 0);
      const [before, rest] = [events.slice(0, first), events.slice(first).filter(isTold).slice(0, more)];
      const [here, there] = [await begun(before, today), await begun(before, today)];

      const log = (await here.log()).map(trajectories.fromStore);
      const sight = sightOf(by, { municipality: 'gm0000', councils: ['asd', 'jr'] });
      const seen = forSideOf(visible(log, sight), by, 'gm0000');
      const places = placesSeen([...log, ...rest], sight);
      const shown = seen.length > 0 ? rest.map((event) => asSeen(places, event)) : rest;
      // Of what they do not see they have no name: test/model/import-hidden.spec.ts asks what is answered to one that is guessed.
      fc.pre(shown.every((event) => !isCorrection(event) || event.data.of >= 0));
      // A file leaves out what its reader has no words of, and what mends that: it would add less than was posted.
      const told = [...(seen.length > 0 ? seen : log), ...shown];
      fc.pre(shown.every((event) => isToldInWords(told, event)));
      const file = write(ID, told, today);
      const imported = await here.commands.bringIn(by, file);
      const posted = await there.commands.execute(by, {
        trajectory: ID,
        key: 'k',
        facts: rest.map(given(places)),
      });

      expect(imported.ok).toBe(posted.ok);
      expect(who(await here.log())).toEqual(who(await there.log()));
      expect(verifyStream(await here.log())).toEqual({ ok: true });
      if (imported.ok) {
        came.in++;
        rest.forEach(({ type }) => types.add(type));
        expect(imported).toMatchObject({ there: seen.filter(isTold).length });
        expect(await here.commands.bringIn(by, file)).toMatchObject({ ok: true, recorded: 0 });
      } else came.not++;
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(came.in).toBeGreaterThan(30);
  expect(came.not).toBeGreaterThan(30);
  expect(types.size).toBeGreaterThan(5);
}, 60_000);
