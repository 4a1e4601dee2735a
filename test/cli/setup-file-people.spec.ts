import { afterAll, describe, expect, it } from '@jest/globals';
import { openDirectory, type Member } from '#directory';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { command } from './run.js';

afterAll(clear);

type Person = Record<string, unknown>;
const role = (of: string) => [{ role: of }];
const EVA = { name: 'Eva de Wit', mail: 'eva@best.example', roles: role('administrator') };
const BEA = { name: 'Bea Maas', mail: 'bea@best.example', roles: role('administrator') };
const jan = (mail: string) => ({ name: 'Jan de Vries', mail, roles: role('auditor') });

interface Given {
  readonly municipality: string;
  readonly people: readonly Person[];
  readonly logo?: string;
}

async function setUp(data: string, ...municipalities: readonly Given[]) {
  const file = join(data, 'inrichting.json');
  writeFileSync(file, JSON.stringify({ format: 'doorwerking-inrichting/1', municipalities }));
  return command(['setup', file, '--data', data, '--address', 'https://doorwerking.example']);
}

async function membersIn(data: string, code: string): Promise<readonly Member[]> {
  const directory = await openDirectory({ file: join(data, 'directory.sqlite'), now: () => new Date() });
  try {
    return await directory.administration.members(code);
  } finally {
    await directory.close();
  }
}

const linked = (out: string) => [...out.matchAll(/^(.+) \(.*\)\n {2}https:/gm)].map(([, name]) => name);

describe('who somebody of a file is', () => {
  it('takes two of one name for two, also where the first was added by an earlier run', async () => {
    const data = folder();
    await setUp(data, { municipality: 'gm0753', people: [EVA, jan('jan1@best.example')] });
    const people = [EVA, jan('jan1@best.example'), jan('jan2@best.example')];
    const { code, out } = await setUp(data, { municipality: 'gm0753', people });
    expect([code, linked(out)]).toEqual([0, ['Jan de Vries']]);
    const mails = (await membersIn(data, 'gm0753')).map(({ mail }) => mail);
    expect(mails.toSorted()).toEqual(['eva@best.example', 'jan1@best.example', 'jan2@best.example']);
    expect((await setUp(data, { municipality: 'gm0753', people })).out).toContain('er is niets veranderd');
  });

  it('says so where only the name is of somebody, and sends nobody a link to come in as them', async () => {
    const data = folder();
    await setUp(data, { municipality: 'gm0753', people: [EVA] });
    const other = { ...EVA, mail: 'iemand@anders.example' };
    const { code, out } = await setUp(data, { municipality: 'gm0753', people: [other] });
    expect(code).toBe(0);
    expect(out).toContain('let op: people[0] heet als iemand die er al is met een ander mailadres');
    expect(linked(out)).toEqual([]);
    expect(await membersIn(data, 'gm0753')).toMatchObject([{ mail: EVA.mail }]);
  });

  it('is one person in several municipalities, whichever of them the file has first', async () => {
    const data = folder();
    await setUp(data, { municipality: 'gm0823', people: [EVA] });
    await setUp(data, { municipality: 'gm0753', people: [BEA, EVA] }, { municipality: 'gm0823', people: [EVA] });
    const [here] = await membersIn(data, 'gm0823');
    const there = await membersIn(data, 'gm0753');
    expect(there.find(({ name }) => name === EVA.name)?.id).toBe(here?.id);
  });
});

it.each(['pipe', '/dev/zero'])('waits for no logo that never ends: %s', async (logo) => {
  const data = folder();
  execFileSync('mkfifo', [join(data, 'pipe')]);
  const { code, err } = await setUp(data, { municipality: 'gm0753', people: [EVA], logo });
  expect(code).toBe(1);
  expect(err).toContain('invalid: gm0753: logo: dit is geen bestand');
});
