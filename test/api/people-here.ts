import { expect } from '@jest/globals';
import type { Client, Reply } from './client.js';

/** What specs of the people of a municipality have in common. */

export const HERE = '/v1/municipalities/gm0000';

export interface Lines {
  items: { actor: string; what: string; person?: string }[];
  next?: string;
  people: Record<string, string>;
}

/** Each of these is answered with this status. */
export async function refuses(ask: (who: Client) => Promise<Reply>, ...all: readonly (readonly [Client, number])[]) {
  const answered = await Promise.all(all.map(async ([who]) => (await ask(who)).status));
  expect(answered).toEqual(all.map(([, status]) => status));
}

export const opening = (id: string, named: object) => ({
  ...{ id, title: `Dossier ${id}`, municipality: 'gm0000', kind: 'requested', subject: 'ordinance', legalBases: [] },
  councils: [{ id: 'asd', name: 'Adviesraad' }],
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  ...named,
});
