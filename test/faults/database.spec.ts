import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { startCluster, type Cluster } from '../postgres/cluster.js';
import { emptyDatabase, type Empty } from '../postgres/empty.js';
import { cutting } from './database-cut.js';
import { refusing } from './database-refused.js';
import { serving } from './database-served.js';

/** A database of its own for each test, on a server that may be hurt. */
export interface Hurt {
  cluster: Cluster;
  empty: Empty;
}

// Always a server of our own: the one that DATABASE_TEST_URL leads to is not ours to stop.
describe('the database', () => {
  const hurt = {} as Hurt;
  beforeAll(async () => {
    hurt.cluster = await startCluster();
  });
  beforeEach(async () => {
    hurt.empty = await emptyDatabase(hurt.cluster.url);
  });
  afterEach(() => hurt.empty.remove());
  // Undefined when it did not start: then that is what is told.
  afterAll(() => (hurt.cluster as Cluster | undefined)?.remove());

  describe('that is cut off', () => cutting(hurt));
  describe('that refuses', () => refusing(hurt));
  describe('under served nodes', () => serving(hurt));
});
