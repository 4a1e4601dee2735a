import { Commands } from '#commands';
import { InMemoryEventStore, openSqliteEventStore, WRITER_THREAD, type EventStore, type NewEvent } from '#event-store';
import { join } from 'node:path';
import { Floor } from './floor.js';
import { actor, copyTo, done, history, involvement, now, opening } from './history.js';
import { Raw } from './raw.js';
import { concurrently, type Part } from './table.js';
import { byTurns, type Contender } from './turns.js';

// Enough that each stays as long as real ones are: tens of events.
const TRAJECTORIES = 2_000;
const RAW = 'raw node:sqlite, one commit for each event';

/** Commands on trajectories that are open. */
async function commandsOn(store: EventStore): Promise<(width: number) => Contender['work']> {
  const commands = new Commands({ store, now });
  await concurrently(TRAJECTORIES, 64, (i) => done(commands.execute(actor, opening(`t${i}`))));
  return (width) => (round, i) =>
    done(commands.execute(actor, involvement(`t${i % TRAJECTORIES}`, `${width}-${round}-${i}`)));
}

/**
 * What writes durably, in one process; what no store can make faster: the same commands kept in memory; and what
 * nothing of ours does: the same fact judged by its decorators alone.
 */
export const writing: Part = async (folder) => {
  const file = (name: string) => join(folder, `${name}.sqlite`);
  const here = ['one', 'many', 'commands'].map((name) => openSqliteEventStore({ file: file(name) }));
  const [one, many, ofCommands] = here as [EventStore, EventStore, EventStore];
  const beside = openSqliteEventStore({ file: file('beside'), thread: WRITER_THREAD });
  const [raw, ofFloor] = [new Raw(file('raw'), file('one')), new Raw(file('floor'), file('one'))];
  // Sealed once: what is compared is writing, with nothing before it.
  const [sealed] = copyTo('r', (await history(2)).slice(1)) as [NewEvent];
  const event = (round: number, i: number): [NewEvent] => [{ ...sealed, id: `r${round}-${i}` }];
  const appendTo = (store: EventStore) => (round: number, i: number) =>
    store.append(`r${round}-${i}`, 'none', event(round, i));
  const [command, commandBeside, commandInMemory] = [
    await commandsOn(ofCommands),
    await commandsOn(beside),
    await commandsOn(new InMemoryEventStore()),
  ];
  const write = (round: number, i: number) => Promise.resolve(raw.write([`r${round}-${i}`, 0, event(round, i)[0]]));
  const floor = new Floor(ofFloor);
  const plain = (width: number) => (round: number, i: number) => {
    const { data, occurredOn } = involvement('', `${width}-${round}-${i}`) as { data: object; occurredOn: string };
    return floor.judge(`t${i % TRAJECTORIES}`, { ...data, date: occurredOn });
  };
  const compared: readonly Omit<Contender, 'against'>[] = [
    { what: 'store.append, one after another', count: 1_000, wide: 1, work: appendTo(one) },
    { what: 'store.append, 32 at once', count: 5_000, wide: 32, work: appendTo(many) },
    { what: 'a fact by class-validator, a hash and a row', count: 500, wide: 1, work: plain(1) },
    { what: '… 32 at once', count: 3_000, wide: 32, work: plain(32) },
    { what: 'durable commands, one after another', count: 500, wide: 1, work: command(1), atLeast: 0.9 },
    { what: '… and a thread that writes', count: 500, wide: 1, work: commandBeside(1) },
    { what: '… and nothing written', count: 3_000, wide: 1, work: commandInMemory(1) },
    { what: 'durable commands, 32 at once', count: 3_000, wide: 32, work: command(32) },
    { what: '… 32 at once, and a thread that writes', count: 3_000, wide: 32, work: commandBeside(32), atLeast: 3 },
    { what: '… 32 at once, and nothing written', count: 3_000, wide: 32, work: commandInMemory(32) },
  ];
  const figures = await byTurns(
    [{ what: RAW, count: 1_000, wide: 1, work: write }, ...compared.map((one) => ({ ...one, against: RAW }))],
    () => 'raw',
  );
  for (const one of [raw, ofFloor]) one.close();
  for (const store of [...here, beside]) await store.close();
  return figures;
};
