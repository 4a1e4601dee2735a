import { randomUUID } from 'node:crypto';
import type { Client, Reply } from './client.js';

export const ok = async (answer: Promise<Reply>): Promise<Reply> => {
  const reply = await answer;
  if (reply.status >= 300) throw new Error(reply.text);
  return reply;
};
export const put = (who: Client, path: string, body: object, etag?: string) =>
  who.send('PUT', path, JSON.stringify(body), {
    'content-type': 'application/json',
    ...(etag !== undefined && { 'if-match': etag }),
  });
export const send = (who: Client, draft: string, revision: number, headers = {}) =>
  who.post(`${draft}/sendings`, {}, { 'if-match': `"${revision}"`, ...headers });

export interface Told {
  readonly id: string;
  readonly revision: number;
  readonly changes: number;
  readonly sent?: { readonly advice: string };
}

export const show = async (who: Client, draft: string) =>
  (await ok(who.get(draft))).body as Told & Record<string, unknown>;

/** Adds a point; answers where it stands. */
export const point = async (who: Client, draft: string, content: object, place?: number) => {
  const at = `${draft}/parts/${randomUUID()}`;
  await ok(put(who, at, { content, ...(place !== undefined && { place }) }, '"0"'));
  return at;
};
