import type { JWTPayload } from 'jose';
import { anyone, Client, type Reply } from './client.js';
import type { FalseProvider } from './false-provider.js';
import type { Server } from './server.js';

/** What a browser knows between going to a service and coming back. */
export interface Begun {
  readonly service: string;
  readonly asked: URLSearchParams;
  readonly cookie: string;
}
const cookiesOf = ({ headers }: Reply) => headers.getSetCookie().map((line) => line.split(';')[0] ?? '');

export async function begin(server: Server, service = 'groningen', back = '/dossiers', more = {}): Promise<Begun> {
  const answer = await anyone(server).get(
    `/aanmelden/${service}?${new URLSearchParams({ terug: back, ...more }).toString()}`,
  );
  if (answer.status !== 302) throw new Error(`${service} was not begun at: ${answer.text}`);
  const asked = new URL(answer.headers.get('location') ?? '').searchParams;
  return { service, asked, cookie: cookiesOf(answer).join('; ') };
}

export const seconds = (from: number) => Math.floor(Date.now() / 1_000) + from;

/** What an honest service would say of this attempt. */
export const honest = (provider: FalseProvider, { asked }: Begun, sub = 'eva'): JWTPayload => ({
  ...{ iss: provider.issuer, aud: 'doorwerking', sub, iat: seconds(0), exp: seconds(300) },
  nonce: asked.get('nonce'),
});

export function comeBack(
  server: Server,
  { service: begunAt, asked, cookie }: Begun,
  given: Record<string, string> = {},
  service = begunAt,
): Promise<Reply> {
  const question = new URLSearchParams({ code: 'c', state: asked.get('state') ?? '', ...given });
  return anyone(server).get(`/aanmelden/${service}/terug?${question.toString()}`, { cookie });
}

export const tokenIn = (answer: Reply) =>
  cookiesOf(answer)
    .find((cookie) => cookie.startsWith('doorwerking_session='))
    ?.split('=')[1];

export async function whoIs(server: Server, token: string | undefined): Promise<string | undefined> {
  const answer = await new Client(server.url, token).get('/v1/sessions/current');
  return (answer.body as { person?: { id: string } }).person?.id;
}
