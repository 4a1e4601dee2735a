import type { Actor } from '#access';
import { InMemoryEventStore } from '#event-store';
import { influenceView, readTrajectory, textView, type Compared } from '#projections';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { take, anyone, caseFiles, civilServant, TODAY } from './cases.js';

const LARGE = readFileSync('test/cases/large/voorbeeld-jeugdhulp-2027.yaml', 'utf8');
const YOUTH = 'jongerenraad';
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

/** The last version with one article more, before the others: each behind it has another number. */
function renumbered(file: string): string {
  const [head = '', last = ''] = file.split(/(?=    version: 3\n)/);
  return (
    head +
    last
      .replace(/Artikel (\d+)\. /g, (_, number) => `Artikel ${Number(number) + 1}. `)
      .replace('Artikel 2. Begrippen', 'Artikel 1. Doel\n      Dit is er bij gekomen.\n\n      Artikel 2. Begrippen')
  );
}

/** A point of it about these words of the second version. */
const withPassage = (words: string, point = 'asd-3a') =>
  LARGE.replace(`- id: ${point}\n`, `- id: ${point}\n        passage: { version: 2, text: "${words}" }\n`);

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

  it('says at a passage that something changed of which nobody said why, also beside what it is known of', async () => {
    const { passages } = await textIn(LARGE);
    const told = passages.filter(({ unexplained }) => unexplained).map(({ trail, causes }) => [trail, causes.length]);
    expect(told).toContainEqual(['artikel-17-alinea-1', expect.any(Number)]);
    expect(passages.find(({ trail }) => trail === 'artikel-4-alinea-1')).not.toHaveProperty('unexplained');
  });

  it('has nothing of an advice that was withdrawn', async () => {
    const ids = async (file: string) => {
      const { passages, advised } = await textIn(file, { from: 2, to: 3 });
      const suggested = passages.flatMap(({ suggested: likely = [] }) => likely.map((one) => one.recommendation));
      const about = passages.flatMap((one) => [...(one.about ?? []), ...(one.advised ?? [])]);
      return [...about, ...suggested, ...advised.map((one) => one.recommendation)];
    };
    expect((await ids(LARGE)).some((id) => id?.startsWith('jr-'))).toBe(true);
    const withdrawn = `${LARGE.trimEnd()}
  - { date: 2026-11-20, fact: AdviceWithdrawn, council: ${YOUTH}, advice: a-jr, reason: Wij schrijven een ander advies. }
`;
    expect((await ids(withdrawn)).filter((id) => id?.startsWith('jr-'))).toEqual([]);
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
    expect(await aboutIn(renumbered(LARGE))).toEqual([['artikel-7', '8', ['asd-3a', 'asd-3b']]]);
  });

  it('has at a passage the points that are about it, whatever its number is by now', async () => {
    const words = 'Het college wijst op de mogelijkheid van gratis cliëntondersteuning.';
    const file = withPassage(words);
    const { passages, advised } = await textIn(file);
    const at = (told: typeof passages) =>
      told.flatMap(({ trail, about, advised: here }) =>
        [...(here ?? []), ...(about ?? [])].includes('asd-3a') ? [[trail, here]] : [],
      );
    // It names the article as well, and stands where it says more exactly what it is about.
    expect(at(passages)).toEqual([['artikel-7-alinea-1', ['asd-3a']]]);
    const pointIn = (all: typeof advised) => all.find(({ recommendation }) => recommendation === 'asd-3a');
    const point = pointIn(advised);
    expect(point).toMatchObject({
      ...{ recommendation: 'asd-3a', version: 2, trails: ['artikel-7-alinea-1'] },
      was: { numbers: [{ kind: 'article', number: '7' }], heading: expect.stringContaining('Artikel 7. Onaf') },
      now: { numbers: [{ kind: 'article', number: '7' }], text: expect.stringContaining('met naam en telefoonnummer') },
    });
    expect(point?.was.text).toContain(words);
    const later = await textIn(renumbered(file));
    expect(pointIn(later.advised)).toMatchObject({
      was: { numbers: [{ kind: 'article', number: '7' }] },
      now: { numbers: [{ kind: 'article', number: '8' }] },
    });
    expect(at(later.passages)).toEqual([['artikel-7-alinea-1', ['asd-3a']]]);
    // It is told to everybody, in each version, and as gone where that has nothing of it.
    const first = await textIn(file, { from: 1, to: 1 }, anyone);
    expect(at(first.passages)).toEqual([['artikel-7-alinea-1', ['asd-3a']]]);
    const [head = '', last = ''] = file.split(/(?=    version: 3\n)/);
    const without = head + last.replace(/ {6}Artikel 7\. [^]*?(?=\n {6}Artikel 8\.)/, '');
    const gone = await textIn(without);
    expect(pointIn(gone.advised)?.now).toBeUndefined();
    expect(gone.advised.find(({ recommendation }) => recommendation === 'asd-1')?.now).toBeDefined();
    expect(at(gone.passages)).toEqual([['artikel-7-alinea-1', ['asd-3a']]]);
  });

  it('suggests of a change of a passage first the points that are about it, or about its whole article', async () => {
    const suggestedIn = async (words: string) =>
      (await textIn(withPassage(words, 'asd-9'), { from: 2, to: 3 })).passages
        .find(({ trail }) => trail === 'artikel-7-alinea-1')
        ?.suggested?.map(({ recommendation }) => recommendation);
    expect(await suggestedIn('wijst op de mogelijkheid van gratis')).toEqual(['asd-9', 'asd-3a', 'asd-3b']);
    const whole =
      'Artikel 7. Onafhankelijke cliëntondersteuning en vertrouwenspersoon Het college wijst op de mogelijkheid';
    expect(await suggestedIn(whole)).toEqual(['asd-9', 'asd-3a', 'asd-3b']);
    expect(await suggestedIn('Artikel 8. Toegang via huisarts')).not.toContain('asd-9');
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
