import type { Actor } from '#access';
import { InMemoryEventStore } from '#event-store';
import { influenceView, readTrajectory, textView, type Compared } from '#projections';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { take, anyone, caseFiles, civilServant, TODAY } from './cases.js';

const LARGE = readFileSync('test/cases/large/voorbeeld-jeugdhulp-2027.yaml', 'utf8');
const idIn = (file: string) => /^id: (.*)$/m.exec(file)?.[1] ?? '';

async function dossierIn(file: string, actor: Actor = civilServant) {
  const store = new InMemoryEventStore();
  await take(store, file);
  const dossier = await readTrajectory(store, idIn(file), { actor, today: TODAY });
  if (!dossier) throw new Error('it is not there');
  return dossier;
}
const textIn = async (file: string, compared?: Compared, actor?: Actor) =>
  textView(await dossierIn(file, actor), compared);

/** What the municipality says itself of the change of an article. */
const explaining = (article: string, cause: string) => `
  - date: 2026-11-20
    fact: ChangeExplained
    toVersion: 2
    cause: ${cause}
    because: Dat vraagt de wet sinds dit jaar.
    passages:
      - before: Het college evalueert deze verordening.
        after: ${article}
`;

describe('the text of a dossier', () => {
  it('has of each change why: whose point it was, or what talks gave', async () => {
    const { passages, from, to } = await textIn(LARGE, { from: 2, to: 3 });
    expect([from, to]).toEqual([2, 3]);
    const changed = passages.filter(({ how }) => how !== 'same');
    expect(changed.map(({ trail, causes }) => [trail, causes.map(({ recommendation }) => recommendation)])).toEqual([
      ['artikel-4-alinea-1', ['asd-1']],
      ['artikel-6-alinea-1', ['asd-2']],
      ['artikel-7-alinea-1', []],
      ['artikel-9-alinea-1', ['asd-4']],
      ['artikel-10-alinea-1', []],
      ['artikel-17-alinea-1', []],
    ]);
    expect(changed.map(({ under }) => under)).toContain('artikel-17');
  });

  it('owes from the first to the last version what it owed to each step between', async () => {
    const { passages, steps, changes, unexplained } = await textIn(LARGE);
    const causes = passages.find(({ trail }) => trail === 'artikel-6-alinea-1')?.causes;
    expect(causes?.map(({ recommendation, finding }) => recommendation ?? finding)).toEqual(['f4', 'asd-2']);
    expect(steps).toEqual([
      { from: 1, to: 2, changes: 24, unexplained: 21 },
      { from: 2, to: 3, changes: 6, unexplained: 3 },
    ]);
    expect({ changes, unexplained }).toEqual({ changes: 24, unexplained: 20 });
  });

  it('is explained by the municipality where nobody said anything', async () => {
    const after =
      'Het college evalueert deze verordening binnen vier jaar na de inwerkingtreding en stuurt de uitkomst aan de gemeenteraad.';
    const file = LARGE.trimEnd() + explaining(after, 'law');
    const { passages, unexplained } = await textIn(file, { from: 1, to: 2 });
    expect(unexplained).toBe(20);
    expect(passages.find(({ trail }) => trail === 'artikel-23-alinea-1')?.causes).toEqual([
      { kind: 'law', because: 'Dat vraagt de wet sinds dit jaar.', on: '2026-11-20' },
    ]);
  });

  it('suggests to the municipality, and to nobody else, whose point a change can be', async () => {
    const suggestedIn = async (actor: Actor) =>
      (await textIn(LARGE, { from: 2, to: 3 }, actor)).passages.flatMap(({ trail, suggested }) =>
        suggested ? [[trail, suggested[0]?.recommendation]] : [],
      );
    expect(await suggestedIn(civilServant)).toEqual([
      ['artikel-7-alinea-1', 'asd-3a'],
      ['artikel-17-alinea-1', 'asd-9'],
    ]);
    expect(await suggestedIn(anyone)).toEqual([]);
    // What was asked later cannot have changed what was written before.
    const before = await textIn(LARGE, { from: 1, to: 2 });
    const said = before.passages.flatMap(({ suggested = [] }) => suggested);
    expect(said.filter(({ recommendation }) => recommendation !== undefined)).toEqual([]);
  });

  it('has at an article the points that named it, whatever its number is by now', async () => {
    const aboutIn = async (file: string) =>
      (await textIn(file)).passages.flatMap(({ trail, after, about }) =>
        about?.includes('asd-3a') ? [[trail, after?.number, about]] : [],
      );
    expect(await aboutIn(LARGE)).toEqual([['artikel-7', '7', ['asd-3a', 'asd-3b']]]);
    // The last version has one article more, before those: each behind it has another number now.
    const [head = '', last = ''] = LARGE.split(/(?=    version: 3\n)/);
    const renumbered = last
      .replace(/Artikel (\d+)\. /g, (_, number) => `Artikel ${Number(number) + 1}. `)
      .replace('Artikel 2. Begrippen', 'Artikel 1. Doel\n      Dit is er bij gekomen.\n\n      Artikel 2. Begrippen');
    expect(await aboutIn(head + renumbered)).toEqual([['artikel-7', '8', ['asd-3a', 'asd-3b']]]);
  });

  it('of one version has nothing to compare it with, and of none no passages', async () => {
    const one = await textIn(LARGE, { from: 2, to: 2 });
    expect([one.from, one.to, one.changes]).toEqual([undefined, 2, 0]);
    expect(one.passages.map(({ after }) => after?.text).join('')).toContain('Artikel 24');
    const none = await textIn(LARGE, { from: 8, to: 9 });
    expect([none.from, none.to, none.passages]).toEqual([undefined, undefined, []]);
  });

  it.each([LARGE, ...caseFiles()].map((file) => [idIn(file), file]))(
    '%s: each passage that somebody pointed at is one that changed',
    async (_, file) => {
      const dossier = await dossierIn(file);
      const { recommendations, findings } = influenceView(dossier);
      const pointedAt = [
        ...recommendations.flatMap(({ id, answers }) => answers.map(({ traces }) => [id, traces] as const)),
        ...findings.map(({ id, traces }) => [id, traces] as const),
      ].flatMap(([id, traces]) => (traces.some(({ passages = [] }) => passages.length > 0) ? [id] : []));
      const { passages, from } = textView(dossier, undefined);
      // Of a text that is kept elsewhere nothing can be compared.
      if (from === undefined) return;
      const causes = passages.flatMap((one) =>
        one.causes.map(({ recommendation, finding }) => recommendation ?? finding),
      );
      expect(new Set(causes)).toEqual(new Set(pointedAt));
    },
  );
});
