import { openDirectory, type MemberContent } from '#directory';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { hosted, temporary, type Server } from './server.js';

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** With which it can show that it is itself, where a service has no secret of it: `keyFile: 'key'`. */
export const KEYS = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const SECRET = 'geheim-van-de-inlogdienst-0123456789';

/** What is set of a sign-in service, beside what does not matter. */
export interface Set {
  readonly id: string;
  readonly issuer: string;
  readonly municipalities: readonly string[];
  readonly [name: string]: unknown;
}

/** A server that is no demo, with the people of some municipalities, whose people sign in with these services. */
export async function servedWith(
  services: readonly Set[],
  people: readonly (readonly [municipality: string, member: MemberContent])[],
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<{ server: Server; ids: readonly string[] }> {
  const folder = temporary();
  mkdirSync(folder, { recursive: true });
  const directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });
  const ids: string[] = [];
  for (const [municipality, member] of people)
    ids.push((await directory.administration.by('a1').addMember(municipality, member)).id);
  await directory.close();
  writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
  writeFileSync(join(folder, 'key'), KEYS.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const set = services.map((one) => ({
    clientId: 'doorwerking',
    ...(one['keyFile'] === undefined && { secretFile: 'secret' }),
    ...one,
  }));
  writeFileSync(join(folder, 'sign-in.json'), JSON.stringify({ services: set }));
  const server = await hosted(folder, {
    ...{ DOORWERKING_DEMO: 'off', PORT: String(port), DOORWERKING_ADDRESS: `http://127.0.0.1:${port}` },
    DOORWERKING_SIGN_IN: join(folder, 'sign-in.json'),
    ...env,
  });
  return { server, ids };
}
