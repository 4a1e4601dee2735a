export { canonical, seal, verifyStream, type Link, type Verified } from './chain.js';
export { InMemoryEventStore } from './memory.js';
export * from './port.js';
export { openSqliteEventStore, type SqliteOptions } from './sqlite/store.js';
