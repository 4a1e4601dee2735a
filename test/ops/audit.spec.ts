import { afterAll, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const AUDIT = resolve('ops/audit.mjs');
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

const exception = (more: object) => ({ package: 'a', why: 'It is never reached by what anybody sends.', ...more });
const held = { until: '2199-12-31' };

/** As `npm audit --json` answers, when all is well, of a package with an advisory, and where there is no audit. */
const WELL = { auditReportVersion: 2, vulnerabilities: {} };
const KNOWN = {
  auditReportVersion: 2,
  vulnerabilities: {
    a: {
      name: 'a',
      severity: 'high',
      via: [
        {
          source: 1117,
          name: 'a',
          title: 'Reads what it should not',
          url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
          severity: 'high',
          range: '<2',
        },
      ],
      effects: ['b'],
    },
    b: { name: 'b', severity: 'high', via: ['a'], effects: [] },
  },
};
const NONE = { message: '405 Method Not Allowed', statusCode: 405, error: { summary: '', detail: '' } };

interface Given {
  readonly licence?: unknown;
  readonly exceptions?: unknown;
  readonly report?: unknown;
  readonly release?: boolean;
  readonly only?: boolean;
}

/** Runs it on a project with one package that ships and one that does not. */
function audit({ licence = 'MIT', exceptions = [], report = WELL, release = false, only = false }: Given) {
  const root = mkdtempSync(join(tmpdir(), 'audit-'));
  made.push(root);
  const write = (file: string, value: unknown) =>
    writeFileSync(join(root, file), typeof value === 'string' ? value : JSON.stringify(value));
  for (const folder of ['ops', 'node_modules/a', 'node_modules/dev'])
    mkdirSync(join(root, folder), { recursive: true });
  write('package-lock.json', {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/dev': { version: '1.0.0', license: 'GPL-3.0', dev: true },
      'node_modules/elsewhere': { version: '1.0.0', license: '(MIT OR GPL-3.0-only)', optional: true },
    },
  });
  write('node_modules/a/package.json', { name: 'a', license: licence });
  write('node_modules/dev/package.json', { name: 'dev', license: 'GPL-3.0' });
  write('ops/audit-exceptions.json', exceptions);
  write('report.json', report);
  const args = only ? ['--licences'] : ['--report', 'report.json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [AUDIT, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', RELEASE: release ? '1' : '' },
  });
  return { status, said: stdout, wrong: stderr.trim() };
}

it.each(['MIT', 'EUPL-1.2', '(BSD-3-Clause AND Apache-2.0)', 'GPL-3.0 OR MIT', 'Apache-2.0 AND MIT'])(
  'takes the licence %s',
  (licence) => expect(audit({ licence, only: true })).toMatchObject({ status: 0, wrong: '' }),
);

it.each([
  'GPL-3.0-only',
  'MIT AND AGPL-3.0',
  'MIT OR Apache-2.0 AND GPL-3.0',
  '(MIT OR GPL-2.0) AND SSPL-1.0',
  'Apache-2.0 WITH Commons-Clause',
  'SEE LICENSE IN LICENSE.md',
  'UNLICENSED',
  'mit-like',
  '',
  null,
  { type: 'MIT' },
])('does not take the licence %j', (licence) => {
  const { status, wrong } = audit({ licence, only: true });
  expect({ status, wrong }).toEqual({
    status: 1,
    wrong: expect.stringMatching(/^a 1\.0\.0: licence .*not looked at$/),
  });
});

it('takes one by an exception, as long as that holds and is needed', () => {
  const licence = 'GPL-3.0-only';
  const one = exception({ licence, ...held });
  expect(audit({ licence, exceptions: [one], only: true })).toMatchObject({ status: 0, wrong: '' });
  expect(audit({ exceptions: [one], only: true }).wrong).toMatch(/does not ship: take it away$/);
  expect(audit({ licence: 'AGPL-3.0', exceptions: [one], only: true }).wrong).toMatch(
    /licence AGPL-3.0 was not looked/,
  );
});

it.each([
  [{ licence: 'X', until: '2026-01-31' }, /ended on 2026-01-31/],
  [{ licence: 'X', until: '2199-02-30' }, /says until when/],
  [{ licence: 'X', until: 'ooit' }, /says until when/],
  [{ licence: 'X' }, /says until when/],
  [{ licence: 'X', ...held, why: 'daarom' }, /says why/],
  [{ licence: 'X', ...held, why: undefined }, /says why/],
  [{ ...held }, /names a package, and a licence or an advisory/],
  [{ licence: 'X', advisory: 'Y', ...held }, /names a package, and a licence or an advisory/],
  [{ licence: 'X', ...held, package: undefined }, /names a package/],
])('does not take the exception %j', (more, says) => {
  const { status, wrong } = audit({ licence: 'X', exceptions: [exception(more)], only: true });
  expect(status).toBe(1);
  expect(wrong).toMatch(says);
  expect(wrong).toContain('licence X was not looked at');
});

it('names what is known to be wrong once, and not what only uses it', () => {
  expect(audit({})).toMatchObject({ status: 0, wrong: '' });
  const { status, wrong } = audit({ report: KNOWN });
  expect({ status, wrong }).toEqual({ status: 1, wrong: 'a: GHSA-aaaa-bbbb-cccc, high: Reads what it should not' });
  const advisory = 'GHSA-aaaa-bbbb-cccc';
  const told = audit({ report: KNOWN, exceptions: [exception({ advisory, ...held })] });
  expect(told).toMatchObject({ status: 0, wrong: '' });
  expect(told.said).toContain('vulnerabilities: 1 known, 1 by an exception');
  for (const more of [
    { advisory: 'GHSA-xxxx-bbbb-cccc', ...held },
    { advisory, until: '2026-01-31' },
  ])
    expect(audit({ report: KNOWN, exceptions: [exception(more)] }).status).toBe(1);
});

it.each([
  ['no audit', NONE],
  ['no JSON', '<html>'],
  ['nothing', ''],
  ['another form', {}],
  ['a list', '[]'],
  ['null', 'null'],
])('says that the registry gives %s, and fails for a release alone', (_, report) => {
  const told = audit({ report });
  expect(told).toMatchObject({ status: 0, wrong: '' });
  expect(told.said).toMatch(/gives no audit .*\n.*not looked at; with RELEASE=1 that fails/);
  expect(audit({ report, release: true })).toMatchObject({
    status: 1,
    wrong: expect.stringContaining('needs an audit'),
  });
  // What asks nobody does not depend on it.
  expect(audit({ report, release: true, only: true }).status).toBe(0);
});

it('lets our own through', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [AUDIT, '--licences'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(Number(/(\d+) packages ship/.exec(stdout)?.[1])).toBeGreaterThan(100);
});
