import { expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';

// docs/architecture.md, "How an event travels": what nothing watches and no policy is asked of would go beside it.
const CALLS = /\.append\(/;

it('events are appended by the commands alone: the stores themselves, and moving a whole log, apart', () => {
  const sources = globSync(['libs/**/*.ts', 'apps/{api,cli}/**/*.ts']).filter((path) => !path.endsWith('.spec.ts'));
  const appending = sources.filter((path) => CALLS.test(readFileSync(path, 'utf8')));
  expect(appending.filter((path) => !path.startsWith('libs/event-store/')).toSorted()).toEqual([
    'apps/api/watching/store.ts',
    'libs/commands/commands.ts',
  ]);
});
