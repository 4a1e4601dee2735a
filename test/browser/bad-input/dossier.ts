import { ACCOUNTS, as, type Client } from '../../api/client.js';
import type { Server } from '../../api/server.js';

export const DOSSIER = 'gekke-invoer';
const AT = `/v1/trajectories/${DOSSIER}`;

const sent = async (client: Client, path: string, body: object): Promise<void> => {
  const { status, text } = await client.post(path, body);
  if (status !== 201) throw new Error(text);
};

/** A dossier in which all the forms that people use most can be filled in at the same time. */
export async function openDossier(server: Server): Promise<void> {
  const [civilServant, alderman, asd] = await Promise.all(
    [ACCOUNTS.civilServant, ACCOUNTS.alderman, ACCOUNTS.asd].map((account) => as(server, account)),
  );
  if (!civilServant || !alderman || !asd) throw new Error('nobody signed in');
  await sent(civilServant, '/v1/trajectories', {
    ...{ id: DOSSIER, title: 'Gekke invoer', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', authorities: [{ id: 'college', kind: 'college', name: 'College' }] },
    councils: [
      { id: 'asd', name: 'Adviesraad' },
      { id: 'jongerenraad', name: 'Jongerenraad' },
    ],
  });
  for (const id of ['beantwoord', 'open', 'samen']) {
    const recommendations = [{ id: `${id}-1`, text: 'Begin eerder.' }];
    await sent(asd, `${AT}/advices`, { id, council: 'asd', verdict: 'positive', date: '2026-02-02', recommendations });
  }
  const answer = { authority: 'college', recommendation: 'beantwoord-1', verdict: 'adopted', date: '2026-02-03' };
  await sent(civilServant, `${AT}/answers`, answer);
  await sent(alderman, `${AT}/responses`, { authority: 'college', advice: 'beantwoord', date: '2026-02-04' });
}

/** Makes the answers to the open advice public. */
export async function adopt(server: Server): Promise<void> {
  await sent(await as(server, ACCOUNTS.alderman), `${AT}/responses`, { authority: 'college', advice: 'open' });
}

/** Makes a dossier public that was only opened: with the first advice. */
export async function advise(server: Server, dossier: string): Promise<void> {
  const recommendations = [{ id: 'a-1', text: 'Begin eerder.' }];
  const advice = { id: 'a', council: 'jongerenraad', verdict: 'positive', recommendations };
  await sent(await as(server, ACCOUNTS.jongerenraad), `/v1/trajectories/${dossier}/advices`, advice);
}
