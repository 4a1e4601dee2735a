import { storeAt } from '../../libs/event-store/eventstoredb/store.js';
import type { Adapter } from '../contract/stores.js';
import { Double } from './double/double.js';

const real = process.env['EVENTSTOREDB_TEST_URL'];
let double: Double | undefined;
let url = '';

/**
 * EventStoreDB: the server that EVENTSTOREDB_TEST_URL names, or else the double. A server that others use too
 * is not empty, so each store that is opened has a namespace of its own.
 */
export const eventStoreDb: Adapter = {
  name: `EventStoreDB, ${real === undefined ? 'the double' : 'a real server'}`,
  mostBytes: 1024 * 1024,
  open: () => {
    const namespace = `test-${crypto.randomUUID()}-`;
    const again = () => storeAt(url, { namespace });
    return { store: again(), again };
  },
  clear: () => undefined,
  start: async () => {
    double = real === undefined ? await Double.start() : undefined;
    url = double?.url ?? (real as string);
  },
  stop: async () => double?.stop(),
};
