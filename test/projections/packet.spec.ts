import type { Actor } from '#access';
import { InMemoryEventStore } from '#event-store';
import { PAPER_FORMATS, writePaper } from '#paper';
import { packetView, readTrajectory, type PacketView } from '#projections';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { LAWS, WORDS } from '../../libs/projections/single-stream/packet/words.js';
import { SCREEN_TEXTS } from '../docs/screen-texts.js';
import { anyone, caseFiles, civilServant, take, TODAY } from './cases.js';

const LARGE = readFileSync('test/cases/large/voorbeeld-jeugdhulp-2027.yaml', 'utf8');
const idIn = (file: string) => /^id: (.*)$/m.exec(file)?.[1] ?? '';
const NAMING = { place: 'Voorbeeldstad', inFull: (name: string) => name };

async function dossierIn(file: string, actor: Actor, asOf = TODAY) {
  const store = new InMemoryEventStore();
  await take(store, file);
  return readTrajectory(store, idIn(file), { actor, today: TODAY }, asOf);
}
async function packetOf(file: string, actor: Actor, asOf?: string): Promise<PacketView> {
  const dossier = await dossierIn(file, actor, asOf);
  if (!dossier) throw new Error('it is not there');
  return packetView(dossier, NAMING);
}

const words = (packet: PacketView) => JSON.stringify(packet.parts);
const partIn = (packet: PacketView, id: string) => JSON.stringify(packet.parts.find((part) => part.id === id));
/** What is read of a file again: white space and what divides words at the end of a line left out. */
const squeezed = (text: string) => text.replace(/[\s\u00AD-]+/gu, '');

async function readBack(packet: PacketView, format: (typeof PAPER_FORMATS)[number]): Promise<string> {
  const bytes = new Uint8Array(await writePaper(packet, format));
  if (format === 'pdf') {
    const { text: pages } = await extractText(await getDocumentProxy(bytes));
    // Without the number of each page, which can come right behind one of the text.
    return pages.map((page, i) => squeezed(page).replace(`${i + 1}/${pages.length}`, '')).join('');
  }
  const inside = { odt: 'content.xml', docx: 'word/document.xml', html: '' }[format];
  const xml =
    format === 'html' ? Buffer.from(bytes).toString() : strFromU8(unzipSync(bytes)[inside] ?? new Uint8Array());
  return squeezed(
    xml
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"'),
  );
}

describe('the packet of a dossier', () => {
  it('says each thing in the words of the screens', () => {
    const texts = SCREEN_TEXTS.flatMap(([, found]) => found);
    const inDutch = Map.groupBy(texts, ({ key }) => key);
    for (const [name, all] of Object.entries(WORDS)) {
      for (const [key, word] of Object.entries(all)) {
        expect([word, inDutch.get(`${name}.${key}`)?.map(({ nl }) => nl)]).toEqual([
          word,
          expect.arrayContaining([word]),
        ]);
      }
    }
    const laws = readFileSync('apps/web/texts/law-name.ts', 'utf8');
    for (const [law, name] of Object.entries(LAWS))
      expect([law, laws]).toEqual([law, expect.stringContaining(`nl: '${name}'`)]);
  });

  it.each(PAPER_FORMATS)('has every point with its answer in %s', async (format) => {
    const packet = await packetOf(LARGE, anyone);
    const text = await readBack(packet, format);
    const points = packet.parts.filter(({ id }) => id.startsWith('punt-'));
    expect(points).toHaveLength(21);
    for (const { title, blocks } of points) {
      expect(text).toContain(squeezed(title));
      for (const block of blocks) {
        if (block.kind === 'text') expect(text).toContain(squeezed(block.runs.map((run) => run.text).join('')));
      }
    }
    for (const { title } of packet.parts) expect(text).toContain(squeezed(title));
  });

  it('quotes the words of the text that a point is about, and says where they stood', async () => {
    const words = 'Het college wijst op de mogelijkheid van gratis cliëntondersteuning.';
    const passage = `- id: asd-3a\n        passage: { version: 2, text: "${words}" }\n`;
    const packet = await packetOf(LARGE.replace('- id: asd-3a\n', passage), anyone);
    expect(partIn(packet, 'advies-a-asd')).toContain('over artikel 7, in versie 2');
    const { blocks = [] } = packet.parts.find(({ id }) => id === 'punt-asd-3a') ?? {};
    expect(blocks[1]).toEqual({ kind: 'text', label: 'Over artikel 7, in versie 2', runs: [{ text: words }] });
  });

  it('does not say of a promise that was kept that nobody showed where it went', async () => {
    const says = async (file: string) => partIn(await packetOf(file, anyone), 'punt-asd-4');
    const trace =
      / {2}- date: \S+\n {4}fact: InfluenceTraced\n(?: {4}authority: \S+\n)? {4}recommendation: asd-4\n(?: {4}.*\n)+/;
    const promised = LARGE.replace(trace, '');
    const kept = `${promised.trimEnd()}\n  - {date: 2026-11-24, fact: CommitmentFulfilled, commitment: c2, evidence: Gedaan.}\n`;
    const { untraced } = WORDS.effect;
    expect([(await says(promised)).includes(untraced), (await says(kept)).includes(untraced)]).toEqual([true, false]);
  });

  it('counts the points by authority, and lists them as the report does', async () => {
    const { counts } = await packetOf(LARGE, anyone);
    expect(counts).toEqual({
      college: {
        adopted: 5,
        partly: 1,
        notAdopted: 3,
        noted: 0,
        notConsidered: 0,
        answered: 1,
        held: 1,
        open: 9,
        total: 20,
      },
      raad: {
        adopted: 0,
        partly: 0,
        notAdopted: 0,
        noted: 0,
        notConsidered: 0,
        answered: 0,
        held: 0,
        open: 1,
        total: 1,
      },
    });
  });

  it('tells anybody no draft and no person, and the municipality that there are drafts in it', async () => {
    const [open, inside] = [await packetOf(LARGE, anyone), await packetOf(LARGE, civilServant)];
    expect([open.drafts, inside.drafts]).toEqual([false, true]);
    const draft = 'Mits de gemeenteraad het bedrag voor 2027 vaststelt';
    expect(words(inside)).toContain(draft);
    expect(words(inside)).toContain('concept, nog niet vastgesteld: overgenomen');
    expect(words(open)).not.toContain(draft);
    expect(words(open)).not.toContain('concept, nog niet vastgesteld');
    expect(partIn(inside, 'over')).toContain('Alleen voor de gemeente');
    expect(partIn(open, 'over')).toContain('Alles in dit stuk mag iedereen lezen.');
  });

  it('tells whose point changed a sentence, with the words before and after', async () => {
    const change = partIn(await packetOf(LARGE, anyone), 'verandering-artikel-6-alinea-1');
    expect(change).toContain('Aanbeveling 2 van Adviesraad Sociaal Domein Voorbeeldstad');
    expect(change).toMatch(/"how":"gone"/);
    expect(change).toMatch(/"how":"new"/);
  });

  it('is of a day', async () => {
    const packet = await packetOf(LARGE, anyone, '2026-10-16');
    expect(partIn(packet, 'over')).toContain('Zo stond het op 16 oktober 2026.');
    expect(packet.counts['college']?.open).toBe(packet.counts['college']?.total);
  });

  it('has headings in order, no part without a heading and each address once, whatever the dossier', async () => {
    for (const file of [LARGE, ...caseFiles()]) {
      for (const actor of [anyone, civilServant]) {
        const dossier = await dossierIn(file, actor);
        if (!dossier) continue;
        const { parts } = packetView(dossier, NAMING);
        parts.forEach(({ level, title }, i) => {
          expect(level).toBeLessThanOrEqual((parts[i - 1]?.level ?? 0) + 1);
          expect(title.trim()).not.toBe('');
        });
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
        for (const table of parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')) {
          for (const row of table.rows) expect(row).toHaveLength(table.head.length);
        }
        expect((await writePaper({ title: 'x', parts }, 'pdf')).length).toBeGreaterThan(1_000);
      }
    }
  });
});
