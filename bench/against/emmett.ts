import { startCluster } from '../../test/postgres/cluster.js';
import { peer } from './install.js';

type Event = { readonly type: string; readonly data: unknown };
interface State {
  readonly open: boolean;
  readonly findings: ReadonlySet<string>;
}
type Decide = (state: State) => readonly Event[];
interface Handling {
  readonly initialState: () => State;
  readonly evolve: (state: State, event: Event) => State;
}
type Handle = (store: object, stream: string, decide: Decide) => Promise<unknown>;
type Store = { readonly close: () => Promise<void> };

interface Involvement {
  readonly findings: readonly { readonly id: string; readonly text: string }[];
}

/** What our own machine and rules do with these two facts, in as few lines as Emmett asks for. */
const handling: Handling = {
  initialState: () => ({ open: false, findings: new Set() }),
  evolve: (state, { type, data }) =>
    type === 'TrajectoryOpened'
      ? { ...state, open: true }
      : { ...state, findings: new Set([...state.findings, ...(data as Involvement).findings.map(({ id }) => id)]) },
};

const decided =
  ({ type, data }: Event): Decide =>
  ({ open, findings }) => {
    if (open === (type === 'TrajectoryOpened')) throw new Error(`${type} is not possible now`);
    if (!open) return [{ type, data }];
    for (const { id, text } of (data as Involvement).findings) {
      if (findings.has(id) || text.trim() === '') throw new Error(`finding ${id} cannot be recorded`);
    }
    return [{ type, data }];
  };

export interface Emmett {
  readonly execute: (stream: string, event: Event) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Emmett on a PostgreSQL of its own, that waits for the disk as ours does. */
export async function openEmmett(): Promise<Emmett> {
  const cluster = await startCluster({ durable: true });
  const { CommandHandler } = (await peer('@event-driven-io/emmett')) as { CommandHandler: (of: Handling) => Handle };
  const { getPostgreSQLEventStore } = (await peer('@event-driven-io/emmett-postgresql')) as {
    getPostgreSQLEventStore: (url: string) => Store;
  };
  const store = getPostgreSQLEventStore(cluster.url);
  const handle = CommandHandler(handling);
  const execute = (stream: string, event: Event) => handle(store, stream, decided(event));
  // It makes its tables at the first use, and when that comes from several at once it never ends.
  await execute('first', { type: 'TrajectoryOpened', data: {} });
  return {
    execute,
    close: async () => {
      await store.close();
      await cluster.remove();
    },
  };
}
