import { expect, it } from '@jest/globals';
import { sightOf, type Actor, type Sight } from '#access';
import { type TrajectoryEvent, visible } from '#trajectory';
import { Commands, OPERATOR } from '#commands';
import { write } from '#dossier-file';
import { InMemoryEventStore, type StoredEvent } from '#event-store';
import { trajectories } from '#kinds';
import fc from 'fast-check';
import { actor, as } from '../hostile/import-bypass.js';
import {
  advised,
  answered,
  asked,
  given,
  informationAsked,
  judgedInfluence,
  leftOpen,
  opened,
  traced,
} from '../scenario/index.js';
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
const sightBy = (by: Actor) => sightOf(by, { municipality: 'gm0000', councils: ['asd', 'jr'] });

/** The same history with something else in the drafts where that is hidden: their text, or for which points it is too. */
function otherwise(events: readonly TrajectoryEvent[], sight: Sight): readonly TrajectoryEvent[] {
  const numbered = events.map((event, place) => ({ ...event, place }));
  const seen = new Map(visible(numbered, sight).map((event) => [event.place, event]));
  return events.map((event, place): TrajectoryEvent => {
    const shown = seen.get(place);
    if (event.type !== 'AnswerDrafted' || shown?.data === event.data) return event;
    if (shown?.type === 'AnswerDrafted') return { ...event, data: shown.data };
    return { ...event, data: { ...event.data, reason: 'Om een andere reden.' } };
  });
}

const STREAM = trajectories.streamOf(ID);
/** What is in the log once these were brought in: that takes as long as what is asked of it then. */
const logs = new WeakMap<readonly TrajectoryEvent[], readonly StoredEvent[]>();

/** The write path to a log with this in it, or with nothing. */
async function commandsOn(today: string, events?: readonly TrajectoryEvent[]) {
  const store = new InMemoryEventStore();
  const commands = new Commands({ store, now: () => new Date(`${today}T12:00:00Z`) });
  if (!events) return commands;
  const log = logs.get(events);
  if (log) await store.append(STREAM, 'none', log);
  else {
    expect(await commands.bringIn(OPERATOR, write(ID, events, today))).toMatchObject({ ok: true });
    logs.set(events, await store.readStream(STREAM));
  }
  return commands;
}

it('the answer to a file does not depend on what its sender may not see', async () => {
  let hiddenDrafts = 0;
  let hiddenDossiers = 0;
  await fc.assert(
    fc.asyncProperty(straightWalk(30), fc.nat(), fc.constantFrom(...OUTSIDE), async (rolls, at, by) => {
      const { events, today } = historyOf(rolls.map((roll) => ({ ...roll, twist: 'none' })));
      const there = events.slice(0, 1 + (at % events.length));
      const sight = sightBy(by);
      const seen = visible(there, sight);
      const changed = otherwise(there, sight);
      const guesses = [there, changed, events, seen, [...seen, ...events.slice(there.length)]].filter(
        ([first]) => first?.type === 'TrajectoryOpened',
      );
      for (const guess of guesses) {
        const file = write(ID, guess, today);
        const answer = await (await commandsOn(today, there)).bringIn(by, file);
        expect(await (await commandsOn(today, changed)).bringIn(by, file)).toEqual(answer);
        if (changed.some((event, i) => event !== there[i])) hiddenDrafts++;
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
}, 180_000);

it('nor does it when one text answers several points, of which one is left open', async () => {
  const text = { recommendation: undefined, recommendations: ['p1', 'p2'] };
  const { log } = given([
    ...[opened(), asked('2026-02-02'), advised('2026-03-02')],
    ...[answered('2026-03-10', 'p1', 'noted', 'Gelezen.', text), leftOpen('2026-03-20', 'p2')],
  ]);
  const asd = as('council', 'gm0000', 'asd');
  const changed = otherwise(log, sightBy(asd));
  expect(changed.find(({ type }) => type === 'AnswerDrafted')?.data).toMatchObject({ recommendations: ['p1'] });
  for (const guess of [log, changed]) {
    const file = write(ID, guess, '2026-04-01');
    const answers = [log, changed].map(async (there) => (await commandsOn('2026-04-01', there)).bringIn(asd, file));
    const [answer, other] = await Promise.all(answers);
    expect(other).toEqual(answer);
    expect(answer?.ok).toBe(guess === changed);
  }
});

it('nor on the name of what they may not see', async () => {
  const { log } = given([opened(), asked('2026-02-02'), advised('2026-03-02'), answered('2026-03-10', 'p1')]);
  const named = log.map((event) => (event.type === 'AnswerDrafted' ? { ...event, ref: 'concept-1' } : event));
  const file = `${write(ID, log.slice(0, 3), '2026-04-01')}  - {date: 2026-03-20, fact: FactRetracted, of: concept-1, because: Verkeerd.}\n`;
  for (const there of [log, named]) {
    const answer = await (await commandsOn('2026-04-01', there)).bringIn(as('council', 'gm0000', 'asd'), file);
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'unknown-id', place: 'facts[2].of' }] });
  }
});

it('nor does it refuse the file that they took out themselves: it has none of what they have no words of', async () => {
  const history = [opened(), asked('2026-02-02'), informationAsked('2026-02-03'), advised('2026-03-02')];
  const { log } = given(history);
  const commands = await commandsOn('2026-04-01', log);
  for (const by of [as('council', 'gm0000', 'asd'), as('civilServant', 'gm0014')]) {
    const file = write(ID, visible(log, sightBy(by)), '2026-04-01');
    expect(await commands.bringIn(by, file)).toMatchObject({ ok: true });
  }
});

it('nor does what a council says of a trace of an answer that is not published yet', async () => {
  const history = [opened(), asked('2026-02-02'), advised('2026-03-02'), answered('2026-03-10', 'p1')];
  const asd = as('council', 'gm0000', 'asd');
  const answerTo = async (facts: typeof history, occurredOn: string) => {
    const { type, data } = judgedInfluence(occurredOn);
    const commands = await commandsOn('2026-04-01', given(facts).log);
    return commands.execute(asd, { trajectory: ID, key: 'k', facts: [{ type, data, occurredOn }] });
  };
  for (const on of ['2026-03-20', '2026-03-11', '2026-05-01', '2025-01-01']) {
    const nothing = await answerTo(history, on);
    expect(nothing.ok).toBe(false);
    expect(await answerTo([...history, traced('2026-03-15', 'p1')], on)).toEqual(nothing);
  }
});
