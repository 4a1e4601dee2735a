import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNTS, as, type Reply } from '../api/client.js';
import { away, filled, serve, type Server } from '../api/server.js';
import { clear, folder } from '../contract/stores.js';
import { Double } from '../eventstoredb/double/double.js';
import { cli, command, ended, start } from './run.js';

// A text that should never have been recorded is gone from everything, and the log still proves itself.

const ID = 'groningen-verordening-2020';
const NAME = 'Wilhelmina Zonderland';
const answer = { authority: 'college', recommendation: 'cr-4', verdict: 'noted', reason: `${NAME} heeft reuma.` };
const WHY = ['--because', 'Er stond iets over iemands gezondheid.', '--by', ACCOUNTS.administrator] as const;

let live: Server;
let data: string;
let event: string;
let before: string;
/** The folder as it was before anything was erased. */
let earlier: string;
beforeAll(async () => {
  live = await serve(await filled());
  data = live.folder;
  const told = await (await as(live, ACCOUNTS.civilServant)).post(`/v1/trajectories/${ID}/answers`, answer);
  expect(told.status).toBe(201);
  event = String((told.body as { revision: number }).revision);
  const { position } = told.body as { position: string };
  const found = await (await as(live, ACCOUNTS.administrator)).get('/v1/search?q=Zonderland', { position });
  expect(found.text).toContain(ID);
});
afterAll(async () => {
  await away(live);
  clear();
});

const erase = (...args: readonly string[]) => cli('erase', ID, ...args, '--data', data);
const place = () => ['--event', event, '--place', 'reason'] as const;
/** Which of these texts stand in the bytes of any file of a folder. */
const holding = (text: string, of = data) =>
  readdirSync(of).filter((name) => readFileSync(join(of, name)).includes(text));
const items = ({ body }: Reply) => (body as { items: { type: string; actor?: string; data: object }[] }).items;

describe('erasing a text', () => {
  it('is not done under a server that runs', async () => {
    const { code, err } = await erase(...place(), ...WHY);
    expect([code, err]).toEqual([3, `store-locked: er draait een programma op ${data}. Stop dat eerst.\n`]);
    await live.stop();
    before = (await cli('export', '--events', '--data', data)).out;
    earlier = join(folder(), 'data');
    cpSync(data, earlier, { recursive: true });
  });

  it('begins with a list of what there is', async () => {
    const { code, out } = await erase();
    expect(code).toBe(0);
    expect(out).toContain(`--event ${event} --place 'reason'  AnswerDrafted: ${answer.reason}\n`);
    expect(out).not.toContain('cr-4');
  });

  it.each([
    ['of no event', ['--event', '99', '--place', 'reason', ...WHY], 1, 'unknown-id: --event: '],
    ['of no text', ['--event', '0', '--place', 'nergens', ...WHY], 1, 'unknown-id: --place: '],
    ['of an id', ['--event', '1', '--place', 'id', ...WHY], 1, 'unknown-id: --place: '],
    ['without why', ['--event', '1', '--place', 'x', '--because', 'nvt', '--by', 'beheerder'], 1, 'explanation-req'],
    [
      'by no administrator',
      ['--event', '1', '--place', 'x', '--because', 'Zo', '--by', 'wethouder'],
      1,
      'not-permitted',
    ],
    ['by nobody', ['--event', '1', '--place', 'x', '--because', 'Daarom'], 2, 'bij wissen hoort --by'],
  ])('is refused %s, and nothing is touched', async (_, args, code, said) => {
    const told = await erase(...args);
    expect([told.code, told.err.slice(0, said.length)]).toEqual([code, said]);
    expect((await cli('export', '--events', '--data', data)).out).toBe(before);
  });

  it('leaves nothing of it, when it is broken off neither less nor more', async () => {
    expect(holding(NAME)).not.toEqual([]);
    const erasing = ['erase', ID, ...place(), ...WHY, '--data', data];
    const child = start(erasing);
    setTimeout(() => child.kill('SIGKILL'), 150);
    await ended(child);
    expect((await cli('export', '--events', '--data', data)).out).toBe(before);
    expect(await ended(start(erasing))).toMatchObject({ code: 0, err: '' });
    expect(holding(NAME)).toEqual([]);
    expect(holding('Wilhelmina')).toEqual([]);
  });

  it('keeps the chain whole, and every other event as it was', async () => {
    expect(await cli('verify', '--data', data)).toMatchObject({ code: 0 });
    const { out } = await cli('export', '--events', '--data', data);
    const hashes = (text: string) => [...text.matchAll(/"hash":"([0-9a-f]+)"/g)].map(([, hash]) => hash);
    expect(hashes(out).slice(0, -1)).toEqual(hashes(before));
    expect(out).not.toContain(NAME);
    expect(out).toContain('"reason":"[deze tekst is gewist]"');
  });

  it('is told by whatever checks it, of the whole log, of the dossier and of an export, and nothing is called unchanged', async () => {
    const file = join(folder(), 'erased.jsonl');
    writeFileSync(file, (await cli('export', '--events', '--data', data)).out);
    const said = `gebeurtenis ${event} van trajectory-${ID}: 1 tekst, op `;
    const why = `, door ${ACCOUNTS.administrator}: ${WHY[1]}\n`;
    for (const args of [[], [ID], ['--file', file]]) {
      const { code, out } = await cli('verify', ...args, ...(args[0] === '--file' ? [] : ['--data', data]));
      expect([args[0], code]).toEqual([args[0], 0]);
      expect(out).toContain('de keten is heel');
      expect(out).toContain('Let op: er is 1 tekst gewist, en dat is vastgelegd:\n');
      expect(out.slice(out.indexOf(said))).toMatch(/: 1 tekst, op \d+ \p{L}+ \d{4}, door /u);
      expect(out.slice(out.indexOf(said))).toContain(why);
      expect(out).not.toContain(': niets is veranderd');
    }
    const { out } = await cli('verify', '--data', data);
    expect(out).toContain('buiten die gewiste teksten is niets veranderd, weggehaald, verplaatst of toegevoegd.');
    expect((await cli('verify', 'oirschot-koersnotitie-2016', '--data', data)).out).not.toContain('gewist');
  });

  it('is seen by whoever looks: what was erased, when, by whom and why', async () => {
    live = await serve(data);
    const civilServant = await as(live, ACCOUNTS.civilServant);
    const told = items(await civilServant.get(`/v1/trajectories/${ID}/timeline`));
    expect(told.find(({ type }) => type === 'TextErased')).toMatchObject({
      actor: ACCOUNTS.administrator,
      data: { revision: Number(event), places: ['reason'], because: WHY[1] },
    });
    expect(JSON.stringify(told)).not.toContain(NAME);
    expect((await civilServant.get('/v1/search?q=Zonderland')).body).toMatchObject({ items: [] });
    await live.stop();
  });

  it('is a break of the chain when somebody does it by hand', async () => {
    const { out } = await cli('export', ID, '--events', '--data', data);
    const lines = out.trimEnd().split('\n');
    const [unrecorded, again] = [join(folder(), 'a.jsonl'), join(folder(), 'b.jsonl')];
    writeFileSync(unrecorded, `${lines.slice(0, -1).join('\n')}\n`);
    writeFileSync(again, out.replace('[deze tekst is gewist]', answer.reason));
    const said = await Promise.all([unrecorded, again].map((file) => cli('verify', '--file', file)));
    expect(said.map(({ code }) => code)).toEqual([4, 4]);
    expect(said[0]?.err).toContain(`gebeurtenis ${event} mist een tekst zonder dat ondertekend is vastgelegd`);
  });
});

describe('erasing a text from an EventStoreDB', () => {
  it('writes the log without it to another one', async () => {
    const [old, made] = await Promise.all([Double.start(), Double.start()]);
    const run = (args: readonly string[], env: NodeJS.ProcessEnv) => command([...args, '--data', earlier], env);
    try {
      const whole = join(folder(), 'log.jsonl');
      writeFileSync(whole, before);
      expect(await run(['import', '--events', whole], { EVENTSTOREDB_URL: old.url })).toMatchObject({ code: 0 });
      const args = ['erase', ID, ...place(), ...WHY];
      expect((await run(args, { EVENTSTOREDB_URL: old.url })).err).toContain('EVENTSTOREDB_NEW_URL');
      const told = await run(args, { EVENTSTOREDB_URL: old.url, EVENTSTOREDB_NEW_URL: made.url });
      expect(told).toMatchObject({ code: 0, err: '' });
      const { out, err } = await run(['export', '--events'], { EVENTSTOREDB_URL: made.url });
      expect(out).not.toContain(NAME);
      expect(out).toContain('"type":"TextErased"');
      expect(err).toMatch(/^\d+ gebeurtenissen uitgevoerd\.\n$/);
      expect(await run(['verify'], { EVENTSTOREDB_URL: made.url })).toMatchObject({ code: 0 });
      // What was signed of the old one is what the new one holds, though each event stands at another place there.
      rmSync(join(earlier, 'views.sqlite'), { force: true });
      live = await serve(earlier, { EVENTSTOREDB_URL: made.url });
      expect((await (await as(live, ACCOUNTS.civilServant)).get(`/v1/trajectories/${ID}`)).status).toBe(200);
      await live.stop();
    } finally {
      await Promise.all([old.stop(), made.stop()]);
    }
  });
});
