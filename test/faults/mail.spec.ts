import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { join } from 'node:path';
import { endAll, filled, serve, temporary } from '../api/server.js';
import { freePort } from '../api/signing-in.js';
import { mailServer, type MailServer } from '../mail/mail-server.js';

const MANY = 1_000;
let mail: MailServer;
beforeAll(async () => {
  mail = await mailServer();
});
afterAll(async () => {
  await endAll();
  await mail.stop();
});

it('of a thousand messages none is missing when the server is killed as it sends them, and what comes twice has one Message-ID', async () => {
  const folder = await filled(temporary());
  const file = join(folder, 'directory.sqlite');
  const directory = await openDirectory({ file, now: () => new Date() });
  const said = { municipality: 'gm0000', kind: 'advice', subject: 'x', html: '<p>x</p>' };
  await directory.outbox.put(
    Array.from({ length: MANY }, (_, n) => ({ ...said, key: `k${n}`, to: `p${n}@example.org`, text: `nummer ${n}` })),
  );
  await directory.close();
  const port = await freePort();
  const start = () =>
    serve(folder, {
      PORT: String(port),
      DOORWERKING_SMTP: mail.url,
      DOORWERKING_MAIL_FROM: 'doorwerking@gemeente.example',
      DOORWERKING_ADDRESS: `http://127.0.0.1:${port}`,
    });
  const numbers = () => new Set(mail.taken.map(({ text }) => text?.trim()));
  for (const count of [150, 500]) {
    const server = await start();
    await mail.until(count, 60_000);
    await server.stop('SIGKILL');
  }
  const server = await start();
  const after = await openDirectory({ file, now: () => new Date() });
  const isDone = async () => (await after.outbox.state('gm0000')).waiting === 0;
  const end = Date.now() + 80_000;
  // Whoever was killed still has the lease for twenty seconds: so long nobody else sends.
  while (!(await isDone()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(numbers().size).toBe(MANY);
  await server.stop();
  const ids = Map.groupBy(mail.taken, ({ text }) => text?.trim());
  for (const all of ids.values()) expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(1);
  expect(mail.taken.length).toBeLessThan(MANY + 2 * 30);
  expect(await after.outbox.state('gm0000')).toEqual({ waiting: 0, again: [], failed: [] });
  await after.close();
});
