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
