import { afterAll, beforeAll, describe } from '@jest/globals';
import { eventStoreDb } from '../eventstoredb/adapter.js';
import { appending } from './append.js';
import { reading } from './read.js';
import { memory, sqlite, sqliteBeside } from './stores.js';
import { subscribing } from './subscribe.js';

/** The contract of libs/event-store/port.ts: every adapter stands in this list. */
describe.each([memory, sqlite, sqliteBeside, eventStoreDb])('event store: $name', (adapter) => {
  beforeAll(() => adapter.start?.());
  afterAll(() => adapter.stop?.());
  describe('append', () => appending(adapter));
  describe('read', () => reading(adapter));
  describe('subscribe', () => subscribing(adapter));
});
