import { timingSafeEqual } from 'node:crypto';
import { digestOf, secretOf } from '../people/erased.js';
import type { Db } from '../store/tables.js';

/** What is given along in a link and comes back as it was, under the secret of the directory: nobody else can make one. */
export interface Seals {
  /** Text that an address can hold. What it is for keeps it from being used for anything else. */
  seal(purpose: string, content: string): Promise<string>;
  /** The content; undefined of what was not sealed here for that. */
  opened(purpose: string, sealed: string): Promise<string | undefined>;
}

const MOST = 1_000;

export const sealsOf = (db: Db): Seals => {
  const mark = async (purpose: string, content: string) =>
    digestOf(await secretOf(db), JSON.stringify(['seal', purpose, content]));
  return {
    seal: async (purpose, content) => `${Buffer.from(content).toString('base64url')}.${await mark(purpose, content)}`,
    opened: async (purpose, sealed) => {
      const [body = '', given = ''] = sealed.length > MOST ? [] : sealed.split('.');
      const content = Buffer.from(body, 'base64url').toString('utf8');
      const [expected, told] = [Buffer.from(await mark(purpose, content)), Buffer.from(given)];
      return expected.length === told.length && timingSafeEqual(expected, told) ? content : undefined;
    },
  };
};
