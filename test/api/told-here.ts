import { mailServer, type MailServer } from '../mail/mail-server.js';
import { everybody, type ACCOUNTS, type Client, type Everybody } from './client.js';
import { freePort } from './signing-in.js';
import { away, filled, hosted, type Server } from './server.js';

export let address: string;
export let server: Server;
export let mail: MailServer;
export let people: Everybody;
export let schemas: Record<string, object>;
export const GM = 'gm0000';
export const SECRET = 'Dit concept is nog geheim';

export async function beginTold(): Promise<void> {
  mail = await mailServer();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = await hosted(await filled(), {
    PORT: String(port),
    DOORWERKING_SMTP: mail.url,
    DOORWERKING_MAIL_FROM: 'doorwerking@gemeente.example',
    DOORWERKING_ADDRESS: address,
  });
  people = await everybody(server);
  const { body } = await people.anyone.get('/v1/openapi.json');
  ({ schemas } = (body as { components: { schemas: Record<string, object> } }).components);
  await did('civilServant', '', {
    ...{ id: 'd1', title: 'Verordening & <b>wonen</b>', municipality: GM, kind: 'requested', subject: 'ordinance' },
    ...{ legalBases: [], councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  const because = 'Er was geen tijd voor gesprekken vooraf.';
  const how = { withoutInvolvementBecause: because, withoutTextBecause: because };
  await did('civilServant', '/advice-requests', { id: 'r1', council: 'asd', ...how, term: { weeks: 4 } });
}
export async function endTold(): Promise<void> {
  await away(server);
  await mail.stop();
}

let last = '';
export async function did(who: keyof typeof ACCOUNTS, noun: string, body: object): Promise<void> {
  const path = noun === '' ? '/v1/trajectories' : `/v1/trajectories/d1${noun}`;
  const { status, text, headers } = await people[who].post(path, body);
  if (status !== 201) throw new Error(text);
  last = headers.get('position') ?? '';
}
interface News {
  readonly items: readonly {
    readonly item: string;
    readonly kind: string;
    readonly place: string;
    readonly read: boolean;
  }[];
  readonly unread: number;
  readonly mark: object;
}
/** As new as what was done last; of somebody who may not know of that, as it is. */
export const newsOf = async (who: Client, query = '', headers: Record<string, string> = { position: last }) =>
  (await who.get(`/v1/news${query}`, headers)).body as News;
export const form = (who: Client, path: string, fields: Record<string, string>) =>
  who.send('POST', path, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
export const pathIn = (text: string | undefined, of: RegExp) => of.exec(text ?? '')?.[0]?.replace(address, '') ?? '';
