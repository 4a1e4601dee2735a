import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDirectory, type Directory } from '#directory';
import { lettersOf, smtpAt, smtpMailer, type SmtpSettings } from '#mail';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postman } from '../../apps/api/mail/postman.js';
import { mailServer, type MailServer } from './mail-server.js';

let folder: string;
let now: Date;
let directory: Directory;
let server: MailServer;
let lines: unknown[];
const ended = new Set<AbortController>();
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  now = new Date('2026-03-01T12:00:00Z');
  directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => now });
  await directory.administration.by('a1').settle('gm0014', { name: 'Gemeente "Groningen", Ünïcode' });
  server = await mailServer();
  lines = [];
});
afterEach(async () => {
  ended.forEach((one) => one.abort());
  await server.stop();
  await directory.close();
  rmSync(folder, { recursive: true });
});

const postman = async (at = server) =>
  new Postman({
    directory,
    mailer: await smtpMailer(smtpAt(at.url) as SmtpSettings),
    from: 'doorwerking@gemeente.example',
    domain: 'doorwerking.example',
    now: () => now,
    log: { error: (...told) => lines.push(told), warn: (...told) => lines.push(told) },
    every: 20,
  });
const written = lettersOf(
  {
    subject: 'Advies over “Wonen én zorg”: klaar',
    parts: [
      'Er is een advies binnengekomen.',
      { link: 'https://doorwerking.example/dossiers/d1', says: 'Lees het advies' },
    ],
    foot: ['U krijgt dit bericht omdat u bij dit dossier betrokken bent.'],
  },
  { name: 'Groningen', colour: '#000000', colourOnDark: '#ffffff', font: 'serif', english: true },
);
const put = (key: string, to = 'noor@example.org', unsubscribe?: string) =>
  directory.outbox.put([{ key, municipality: 'gm0014', kind: 'advice', to, unsubscribe, ...written }]);

describe('a message that is sent', () => {
  it('comes as text and as HTML, in the name of the municipality, with a way out in one click', async () => {
    await put('a', 'noor@example.org', 'https://doorwerking.example/mail/uit?t=x');
    expect(await (await postman()).deliver()).toBe(1);
    const [mail] = server.taken;
    expect(mail?.subject).toBe('Advies over “Wonen én zorg”: klaar');
    expect(mail?.from?.value).toEqual([
      { address: 'doorwerking@gemeente.example', name: 'Gemeente "Groningen", Ünïcode' },
    ]);
    expect(mail?.text).toContain('Lees het advies: https://doorwerking.example/dossiers/d1');
    expect(mail?.html).toContain('<html lang="nl">');
    expect(mail?.messageId).toMatch(/^<[a-f0-9]{64}@doorwerking\.example>$/);
    const header = (name: string) => mail?.headerLines.find(({ key }) => key === name)?.line;
    expect(header('list-unsubscribe')).toContain('<https://doorwerking.example/mail/uit?t=x>');
    expect(header('list-unsubscribe-post')).toContain('List-Unsubscribe=One-Click');
    expect(header('auto-submitted')).toContain('auto-generated');
    expect(await (await postman()).deliver()).toBe(0);
    expect(server.taken).toHaveLength(1);
  });

  it('has the same Message-ID when it is sent twice, since nobody wrote down that it was', async () => {
    await put('a');
    const [before] = await directory.outbox.due(1);
    await (await postman()).deliver();
    // As it stands when a process is killed between the two.
    await directory.outbox.clear();
    now = new Date(now.getTime() + 32 * 86_400_000);
    await directory.outbox.clear();
    await put('a');
    expect((await directory.outbox.due(1))[0]?.id).toBe(before?.id);
    await (await postman()).deliver();
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1);
    expect(server.taken).toHaveLength(2);
  });
});

describe('a message that is not taken', () => {
  it('for now, is tried later and later, and after three days it has failed', async () => {
    server.answers.set('vol@example.org', { at: 'receiver', code: 452 });
    await put('a', 'vol@example.org');
    const waits: number[] = [];
    const sending = await postman();
    for (let tries = 0; tries < 40; tries++) {
      await sending.deliver();
      const { waiting, failed } = await directory.outbox.state('gm0014');
      if (waiting === 0) {
        expect(failed).toMatchObject([{ kind: 'advice', why: '452' }]);
        break;
      }
      let minutes = 0;
      for (; (await directory.outbox.due(1)).length === 0; minutes++) now = new Date(now.getTime() + 60_000);
      waits.push(minutes);
    }
    expect(waits.slice(0, 11)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
    expect(waits.reduce((sum, minutes) => sum + minutes) / 60 / 24).toBeGreaterThanOrEqual(3);
    expect((await directory.outbox.state('gm0014')).failed).toHaveLength(1);
  });

  it.each(['receiver', 'text'] as const)('at the %s for good, has failed at once, and others are sent', async (at) => {
    server.answers.set('weg@example.org', { at, code: 550 });
    await put('a', 'weg@example.org');
    await put('b');
    const sending = await postman();
    await sending.deliver();
    expect(server.taken.map(({ to }) => (Array.isArray(to) ? '' : to?.text))).toEqual(['noor@example.org']);
    const { failed } = await directory.outbox.state('gm0014');
    expect(failed).toMatchObject([{ why: '550', attempts: 1 }]);
    server.answers.clear();
    await directory.outbox.retry('gm0014', failed[0]?.id ?? '');
    await sending.deliver();
    expect(server.taken).toHaveLength(2);
  });

  it('since the server is away, waits as it is, and goes when the server is back; no address is told', async () => {
    const port = Number(new URL(server.url).port);
    await server.stop();
    await put('a');
    const sending = await postman();
    const end = new AbortController();
    ended.add(end);
    const running = sending.run(end.signal);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await directory.outbox.due(1))[0]).toMatchObject({ attempts: 0 });
    server = await mailServer(port);
    await server.until(1);
    end.abort();
    await running;
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).toContain('mail-server-away');
    expect(JSON.stringify(lines)).not.toMatch(/example\.org|err"/);
  });
});

it('two nodes send a hundred messages, each of them once', async () => {
  const other = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => now });
  for (let n = 0; n < 100; n++) await put(`${n}`, `p${n}@example.org`);
  const end = new AbortController();
  const running = [await postman(), await postman()].map((one) => one.run(end.signal));
  await server.until(100);
  await new Promise((resolve) => setTimeout(resolve, 200));
  end.abort();
  await Promise.all(running);
  await other.close();
  expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(100);
  expect(server.taken).toHaveLength(100);
});
