import { expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';

// docs/architecture.md, "How an event travels": what nothing watches and no policy is asked of would go beside it.
const SOURCES = globSync(['libs/**/*.ts', 'apps/{api,cli}/**/*.ts']).filter((path) => !path.endsWith('.spec.ts'));
const having = (words: RegExp) => SOURCES.filter((path) => words.test(readFileSync(path, 'utf8'))).toSorted();

it('events are appended by the commands alone: the stores themselves, and moving a whole log, apart', () => {
  expect(having(/\.append\(/).filter((path) => !path.startsWith('libs/event-store/'))).toEqual([
    'apps/api/telemetry/store.ts',
    'libs/commands/write-path.ts',
  ]);
});

it('what no policy is asked of comes from the command line and the files of the demo, and from no request', () => {
  expect(having(/\bOPERATOR\b/).filter((path) => !path.startsWith('libs/commands/'))).toEqual([
    'apps/api/start/demo.ts',
    'apps/cli/import.ts',
  ]);
});
