export { ADVICE_NL } from './advice-nl.js';
export { canonical, seal, verifyStream, type Link, type Verified } from './chain.js';
export { openEventStoreDb, type EventStoreDbOptions } from './eventstoredb/store.js';
export { InMemoryEventStore } from './memory.js';
export { Chains, type MovedEvent } from './moving/chained.js';
export { exported, fill, type Log, type Moved } from './moving/move.js';
export * from './port.js';
export { openSqliteEventStore, type SqliteOptions } from './sqlite/store.js';
export { storeError } from './sqlite/errors.js';
