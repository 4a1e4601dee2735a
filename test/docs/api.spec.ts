import { expect, it } from '@jest/globals';
import { CODES } from '#facts';
import { LIMITS } from '../../apps/api/http/bodies.js';
import { PROBLEMS } from '../../apps/api/http/problem.js';
import { LISTS } from '../../apps/api/reading/lists.js';
import { TRAJECTORY_RESOURCES } from '../../apps/api/reading/trajectory-resources.js';
import { textOf } from './documents.js';

const doc = textOf('docs/api.md');
const told = [...doc.matchAll(/^\| `([a-z-]+)` +\| (\d{3}) +\|/gm)].map(([, code = '', status]) => [
  code,
  Number(status),
]);

it('every code is told with its status, and no other', () => {
  const known = Object.entries(PROBLEMS).map(([code, { status }]) => [code, status]);
  expect(told.toSorted()).toEqual(known.toSorted());
});

it('the codes of rules stand in the order in which they count', () => {
  expect(told.slice(0, CODES.length).map(([code]) => code)).toEqual([...CODES]);
});

it('every resource that can be read is told', () => {
  const paths = [...LISTS, ...TRAJECTORY_RESOURCES]
    .map(({ path }) => path.split('/')[0] ?? '')
    .filter((path) => path !== '');
  expect(paths.length).toBeGreaterThan(10);
  expect([...new Set(paths)].filter((path) => !new RegExp(`\`(/v1/)?${path}`).test(doc))).toEqual([]);
});

it('the sizes are those that are read', () => {
  const MB = 1024 * 1024;
  expect(doc).toContain(`${LIMITS.json / MB} MB of JSON, ${LIMITS.file / MB} MB for a dossier file`);
});
