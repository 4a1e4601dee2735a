import { Commands } from '#commands';
import { openEventStoreDb, type EventStore, type NewEvent } from '#event-store';
import { actor, copyTo, done, history, involvement, now, opening } from '../history.js';
import { concurrently, type Part } from '../table.js';
import { byTurns, type Contender } from '../turns.js';

/** A server to measure against; what is written there stays there, under names of its own. */
const address = process.env['EVENTSTOREDB_TEST_URL'];

const STREAMS = 500;
const WIDTHS = [
  [1, 200, 'one after another'],
  [32, 1_500, '32 at once'],
] as const;

/** Events of one stream after another, each on the last revision of its stream. */
const goingOn = (append: (stream: string, last: number | undefined, event: NewEvent) => Promise<number>) => {
  const last = new Map<string, number>();
  return (event: (round: number, i: number) => NewEvent, tag: string): Contender['work'] =>
    async (round, i) => {
      const stream = `${tag}-${i % STREAMS}`;
      last.set(stream, await append(stream, last.get(stream), event(round, i)));
    };
};

async function rawClient(url: string, namespace: string) {
  const { EventStoreDBClient, jsonEvent, NO_STREAM } = await import('@eventstore/db-client');
  const client = EventStoreDBClient.connectionString(url);
  const append = async (stream: string, last: number | undefined, { id, type, data, meta }: NewEvent) => {
    const event = jsonEvent({ type, data, metadata: { id, meta } } as Parameters<typeof jsonEvent>[0]);
    const expectedRevision = last === undefined ? NO_STREAM : BigInt(last);
    const { nextExpectedRevision } = await client.appendToStream(namespace + stream, [event], { expectedRevision });
    return Number(nextExpectedRevision);
  };
  return { append, close: () => client.dispose() };
}

const adapter = (store: EventStore) => async (stream: string, last: number | undefined, event: NewEvent) => {
  const result = await store.append(stream, last ?? 'none', [event]);
  if (!result.ok) throw new Error(`${stream} is not at ${last ?? 'its beginning'}`);
  return result.revision;
};

/** Whole commands, appends by our adapter, and the same events by the server's own client: all on streams that go on. */
export const eventStoreDb: Part = async () => {
  if (address === undefined) {
    console.log('EventStoreDB was not measured: EVENTSTOREDB_TEST_URL names none');
    return [];
  }
  const namespace = `bench-${crypto.randomUUID()}-`;
  const client = await rawClient(address, `${namespace}raw-`);
  const store = await openEventStoreDb(address, { namespace });
  const commands = new Commands({ store, now });
  await concurrently(STREAMS, 16, (i) => done(commands.execute(actor, opening(`t${i}`))));
  const template = (await history(2)).slice(1);
  const event = (tag: string) => (round: number, i: number) => copyTo(`${tag}-${round}-${i}`, template)[0] as NewEvent;
  const [raw, ours] = [goingOn(client.append), goingOn(adapter(store))];
  const contenders = WIDTHS.flatMap(([wide, count, how]): Contender[] => {
    const against = `the client of EventStoreDB, ${how}`;
    const command = (round: number, i: number) =>
      done(commands.execute(actor, involvement(`t${i % STREAMS}`, `${wide}-${round}-${i}`)));
    return [
      { what: against, count, wide, work: raw(event(`raw-${wide}`), String(wide)) },
      { what: `appends by the adapter, ${how}`, count, wide, work: ours(event(`ours-${wide}`), `a-${wide}`), against },
      { what: `whole commands, ${how}`, count, wide, work: command, against, atLeast: 0.7 },
    ];
  });
  const figures = await byTurns(contenders, () => 'the client');
  await store.close();
  await client.close();
  return figures;
};
