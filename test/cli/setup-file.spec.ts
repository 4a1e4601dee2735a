import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONSOLE, openDirectory, type Directory } from '#directory';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { command, type Ran } from './run.js';

afterAll(clear);

const EXAMPLE = 'docs/voorbeeld-inrichting.json';
const ADDRESS = 'https://doorwerking.example';

type Part = Record<string, unknown>;
interface Example {
  readonly format: string;
  readonly municipalities: readonly [Part & { people: Part[] }, Part & { people: Part[] }];
}
const example = (): Example => JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Example;

const setup = (data: string, file: string, env: NodeJS.ProcessEnv = {}, ...more: readonly string[]): Promise<Ran> =>
  command(['setup', file, '--data', data, '--address', ADDRESS, ...more], env);

/** As a file beside nothing else. */
function written(value: unknown): string {
  const file = join(folder(), 'inrichting.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

async function within<T>(data: string, work: (directory: Directory) => Promise<T>): Promise<T> {
  const directory = await openDirectory({ file: join(data, 'directory.sqlite'), now: () => new Date() });
  try {
    return await work(directory);
  } finally {
    await directory.close();
  }
}

const SAME = 'gm0823 Oirschot: er is niets veranderd, alles stond er al\n';
const BOTH = `${SAME}gm0753 Best: er is niets veranderd, alles stond er al\n`;

describe('a file that sets up a region of two municipalities', () => {
  const data = join(folder(), 'region');
  let first: Ran;
  beforeAll(async () => {
    first = await setup(data, EXAMPLE);
  });

  it('sets both up in an empty folder, and shows each link beside the person whose it is', async () => {
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('adviesraden begonnen: asd, jongerenraad');
    expect(first.out).toContain('adviesraad asd gedeeld met: gm0753');
    const links = first.out.match(new RegExp(`${ADDRESS}/uitnodiging#[\\w-]{43}`, 'g')) ?? [];
    expect(new Set(links).size).toBe(8);
    await within(data, async ({ administration, ownWays }) => {
      const { municipalities } = example();
      for (const { municipality, settings } of municipalities)
        expect(await administration.municipality(String(municipality))).toMatchObject(settings as object);
      expect(await administration.sharedCouncils('gm0753')).toMatchObject([
        { home: 'gm0823', council: 'asd', municipality: 'gm0753', acceptedAt: expect.any(String) },
      ]);
      const [oirschot, best] = [await administration.members('gm0823'), await administration.members('gm0753')];
      expect([oirschot.length, best.length]).toEqual([6, 3]);
      // One person in both, by one link for both.
      const eva = oirschot.find(({ name }) => name === 'Eva de Wit');
      expect(best.map(({ id }) => id)).toContain(eva?.id);
      const token = /Eva de Wit \(gm0823, gm0753\)\n {2}\S+#([\w-]+)/.exec(first.out)?.[1] ?? '';
      expect(await ownWays.linked(token)).toMatchObject({ person: eva?.id, municipalities: ['gm0753', 'gm0823'] });
    });
  });

  it('changes nothing when it is read again, and says so', async () => {
    expect(await setup(data, EXAMPLE)).toEqual({ code: 0, out: BOTH, err: '' });
  });

  it('changes what the file says otherwise, and nothing that it does not name', async () => {
    await within(data, async ({ administration }) => {
      const { municipality: _, revision, ...settings } = await administration.municipality('gm0823');
      const more = { ...settings, proposalTerm: { weeks: 10 } };
      await administration.by('eva').settle('gm0823', more, revision);
    });
    const file = example();
    const [oirschot] = file.municipalities;
    Object.assign(oirschot, { settings: { adviceTerm: { weeks: 7 } } });
    const [asd] = oirschot['councils'] as Part[];
    Object.assign(asd ?? {}, { supportHours: 200 });
    const { out } = await setup(data, written(file));
    expect(out).toContain('gm0823 Oirschot\n  instellingen: adviceTerm\n  adviesraden gewijzigd: asd\n');
    await within(data, async ({ administration, journal }) => {
      expect(await administration.municipality('gm0823')).toMatchObject({
        ...{ adviceTerm: { weeks: 7 }, proposalTerm: { weeks: 10 }, portfolios: expect.arrayContaining(['Jeugd']) },
      });
      const [line] = await journal.lines({ municipality: 'gm0823', what: ['settingsChanged'], limit: 1 });
      expect(line).toMatchObject({ by: CONSOLE, fields: ['adviceTerm'] });
    });
    expect((await setup(data, written(file))).out).toBe(BOTH);
  });

  it('leaves what people ended as it is: a role, somebody who stopped, a sharing', async () => {
    await within(data, async ({ administration }) => {
      const by = administration.by('eva');
      const members = await administration.members('gm0823');
      const [eva, sanne] = ['Eva de Wit', 'Sanne Bakker'].map((name) => members.find((one) => one.name === name));
      await by.endMember('gm0823', sanne?.id ?? '');
      const roles = [{ role: 'administrator' as const }];
      const kept = { name: 'Eva van Dijk', mail: 'E.deWit@regio.example', roles };
      const administers = ['gm0823', 'gm0753'];
      expect(await by.putMember('gm0823', eva?.id ?? '', kept, { administers })).toMatchObject({ ok: true });
      const [shared] = await administration.sharedCouncils('gm0823');
      await by.endSharedCouncil('gm0753', shared?.id ?? '');
    });
    const { code, out } = await setup(data, EXAMPLE);
    expect(code).toBe(0);
    expect(out).toContain('let op: adviesraad asd wordt niet meer gedeeld, en dat blijft zo, met: gm0753');
    expect(out).toContain('let op: people[0] is er al met andere rollen, en houdt die');
    expect(out).toContain('let op: people[1] is gestopt, en blijft dat');
    expect(out).not.toContain('mensen toegevoegd');
    expect(out).not.toContain('uitnodiging');
    await within(data, async ({ administration }) => {
      expect(await administration.sharedCouncils('gm0823')).toEqual([]);
      const names = (await administration.members('gm0823')).map(({ name, roles }) => [name, roles.length]);
      expect(names).toEqual(
        expect.arrayContaining([
          ['Eva van Dijk', 1],
          ['Sanne Bakker', 0],
        ]),
      );
    });
  });
});

it('goes on where it was broken off: who was added without a link gets one', async () => {
  const data = folder();
  await within(data, async ({ administration }) => {
    const roles = [{ role: 'administrator' as const }, { role: 'civilServant' as const }];
    await administration.by(CONSOLE).addMember('gm0823', { name: 'Eva de Wit', mail: 'e.dewit@regio.example', roles });
  });
  const { out } = await setup(data, EXAMPLE);
  expect(out).toContain('mensen toegevoegd: 5');
  expect(out).toContain('Eva de Wit (gm0823, gm0753)');
  expect((await setup(data, EXAMPLE)).out).toBe(BOTH);
});

it('mails the links where it is asked to, and shows those of nobody else', async () => {
  const data = folder();
  expect(await setup(data, EXAMPLE, {}, '--mail')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^invalid: --mail: /),
  });
  const { code, out } = await setup(data, EXAMPLE, { DOORWERKING_SMTP: 'smtp://localhost:2525' }, '--mail');
  expect([code, out.includes('8 links om in te loggen gaan per mail')]).toEqual([0, true]);
  expect(out).not.toContain('uitnodiging#');
  expect(await within(data, ({ outbox }) => outbox.state('gm0823').then(({ waiting }) => waiting))).toBe(6);
});

it('makes no link for whoever comes in by a sign-in service, and holds which one that is', async () => {
  const at = folder();
  writeFileSync(join(at, 'secret'), 'Xk2-een-lang-geheim-van-deze-proef');
  const service = {
    id: 'regio',
    municipalities: ['gm0823'],
    issuer: 'https://id.example',
    clientId: 'dw',
    secretFile: 'secret',
  };
  writeFileSync(join(at, 'sign-in.json'), JSON.stringify({ services: [service] }));
  const { format, municipalities } = example();
  const [oirschot] = municipalities;
  const people = oirschot.people.map((person, i) => ({ ...person, login: `login${i}` }));
  const file = (signIn: string) =>
    written({
      format,
      municipalities: [
        { ...oirschot, councils: [{ council: 'asd', name: 'Adviesraad', legalBases: [] }], signIn, people },
      ],
    });
  const env = { DOORWERKING_SIGN_IN: join(at, 'sign-in.json') };
  const other = await setup(folder(), file('anders'), env);
  expect([other.code, other.err]).toEqual([1, expect.stringMatching(/unknown-id: gm0823: signIn: /)]);
  const { code, out } = await setup(folder(), file('regio'), env);
  expect([code, out.includes('mensen toegevoegd: 6'), out.includes('uitnodiging')]).toEqual([0, true, false]);
});

describe('a file in which something is wrong', () => {
  it('is told of everything at once, by municipality and place, and nothing is written', async () => {
    const file = example();
    const [oirschot, best] = file.municipalities;
    Object.assign(oirschot, { logo: 'geen-logo.png', colour: 'rood' });
    const [eva = {}, sanne = {}, karim = {}] = best.people;
    Object.assign(best, {
      municipality: 'gm0753',
      settings: {
        name: 'Best',
        look: { accent: '#ffff00' },
        recess: [{ name: 'x', from: '2027-02-02', to: '2027-02-01' }],
      },
      councils: [
        { council: 'asd', name: 'Adviesraad', legalBases: ['wmo-2.1.3'], seats: [{ group: 'x', seats: 1, vacant: 2 }] },
      ],
    });
    Object.assign(eva, { mail: undefined });
    Object.assign(sanne, { name: '(verwijderd)', login: 'zelfde' });
    Object.assign(karim, { login: 'ZELFDE', roles: [{ role: 'council' }] });
    const data = join(folder(), 'nothing');
    const { code, out, err } = await setup(data, written(file));
    expect([code, out]).toEqual([1, '']);
    const told = err.split('\n').map((line) => line.split(': ').slice(1, 4).join(': '));
    expect(told).toEqual(
      expect.arrayContaining([
        'invalid: gm0823: colour',
        'invalid: gm0753: settings.look.accent',
        'invalid: gm0753: councils[0].seats[0].vacant',
        'invalid: gm0753: people[0].mail',
        'invalid: gm0753: people[1].name',
        'duplicate-id: gm0753: people[2].login',
        'invalid: gm0753: people[2].roles[0].council',
      ]),
    );
    expect(err).toContain('Er is niets ingericht.');
    expect(() => readFileSync(join(data, 'directory.sqlite'))).toThrow('ENOENT');
  });

  it('is judged beside what there is: ids and names of councils, who somebody is, and whether anybody administers it', async () => {
    const data = folder();
    const { format, municipalities } = example();
    const [, best] = municipalities;
    await within(data, async ({ administration }) => {
      const by = administration.by(CONSOLE);
      const roles = [{ role: 'civilServant' as const }];
      await by.addMember('gm0753', { name: 'Joost', login: 'joost', roles });
      await by.addMember('gm0753', { name: 'Aylin', mail: 'a.demir@best.example', roles });
    });
    const roles = [{ role: 'council', council: 'nergens' }];
    const people = [
      { name: 'Wie', login: 'joost', mail: 'a.demir@best.example', roles },
      { name: 'Nieuw', login: 'nieuw', roles },
    ];
    const { code, err } = await setup(data, written({ format, municipalities: [{ ...best, people }] }));
    expect(code).toBe(1);
    const told = err.split('\n').map((line) => line.split(': ').slice(1, 4).join(': '));
    expect(told.slice(0, 3).sort()).toEqual([
      'duplicate-id: gm0753: people[0].login',
      'invalid: gm0753: people',
      'unknown-id: gm0753: people[1].roles[0].council',
    ]);
    expect(await within(data, ({ administration }) => administration.municipality('gm0753'))).toMatchObject({
      revision: 0,
    });
  });

  it.each([
    [
      'a name twice',
      '{"format": "doorwerking-inrichting/1",\n "municipalities": [],\n "format": 1}',
      1,
      ':3: invalid: format ',
    ],
    ['no JSON', '{\n  "format" 1}', 1, ':2: invalid: '],
    ['another format', { format: 'anders' }, 1, ': invalid: format: '],
    ['no municipalities', { format: 'doorwerking-inrichting/1', municipalities: [] }, 1, ': invalid: municipalities: '],
  ])('says what it is: %s', async (_, value, code, told) => {
    const file = written(value);
    const ran = await setup(folder(), file);
    expect([ran.code, ran.err.startsWith(`${file}${told}`)]).toEqual([code, true]);
  });

  it('is not there, or there is no address for a link', async () => {
    expect(await setup(folder(), '/geen/bestand')).toMatchObject({
      code: 1,
      err: expect.stringContaining('het is er niet'),
    });
    const ran = await command(['setup', EXAMPLE, '--data', folder()], { DOORWERKING_ADDRESS: '' });
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/^invalid: --address: /) });
  });
});

it('takes a logo that stands beside the file, once', async () => {
  const at = folder();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  writeFileSync(join(at, 'logo.png'), png);
  const { format, municipalities } = example();
  writeFileSync(
    join(at, 'een.json'),
    JSON.stringify({ format, municipalities: [{ ...municipalities[1], logo: 'logo.png' }] }),
  );
  cpSync(join(at, 'een.json'), join(at, 'twee.json'));
  const data = folder();
  expect((await setup(data, join(at, 'een.json'))).out).toContain('logo bewaard');
  expect((await setup(data, join(at, 'twee.json'))).out).toBe(
    'gm0753 Best: er is niets veranderd, alles stond er al\n',
  );
  expect((await within(data, ({ administration }) => administration.logo('gm0753'))).image?.bytes).toEqual(png);
});
