import { scopeOf, type Actor } from '#access';
import type { Trajectory } from '#trajectory';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Dossier } from '../dossier.js';
import { excerpt } from '../query/excerpt.js';
import { limitOf } from '../query/page.js';
import type { Query } from '../query/reader.js';
import { takingPart } from '../query/seen.js';
import { textOf } from '../runner/table.js';
import type { View } from '../runner/view.js';

/**
 * All text of a dossier, in layers by who may read it: what everybody may, what participants may
 * besides, what is internal besides. A search looks only into the layers that the reader sees.
 */
export interface SearchRow {
  readonly dossier: string;
  /** In the index too, so that a search within one municipality reads no other. */
  readonly municipality: string;
  readonly title: string;
  readonly everybody: string;
  readonly participants: string;
  readonly inside: string;
}

const MOST = 100_000;
const text = (parts: readonly (string | undefined)[]) =>
  parts
    .filter((part) => part !== undefined)
    .join('\n')
    .slice(0, MOST);

/** Every text in a state, in a fixed order. */
function textsOf(s: Trajectory): string[] {
  const texts: (string | undefined)[] = [
    s.influenceSpace?.purpose,
    ...(s.influenceSpace?.open ?? []),
    ...(s.influenceSpace?.fixed ?? []).flatMap(({ what, why }) => [what, why]),
    ...s.drafts.map((d) => d.text),
    ...s.involvements.flatMap((i) => [i.form, ...i.groupsReached, ...i.groupsMissing]),
    ...Object.values(s.findings).map((f) => f.text),
    ...Object.values(s.information).map((i) => i.question),
    ...Object.values(s.requests).flatMap((r) => [...r.questions, r.withoutInvolvementBecause, r.settled?.reason]),
    ...Object.values(s.advices).flatMap((a) => a.recommendations.flatMap((r) => [r.text, r.about])),
    ...Object.values(s.answers).flatMap((a) => [
      ...a.versions.flatMap((v) => [v.reason, v.plainReason, v.adoptedPart, v.referredTo, v.because]),
      ...a.rejoinders.map((r) => r.comment),
    ]),
    ...Object.values(s.commitments).map((c) => c.text),
    ...s.decisions.map((d) => d.because),
    ...Object.values(s.traces).flatMap((traces) => traces.map((t) => t.note)),
    ...s.disputes.flatMap((d) => [d.ground, d.outcome]),
    s.end?.reason,
    s.end?.outcome,
  ];
  return texts.filter((part): part is string => part !== undefined && part !== '');
}

function without(all: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known);
  return all.filter((part) => !seen.has(part));
}

function rowsOf({ id, internal, shared, open }: Dossier): SearchRow[] {
  const { title, municipality, councils, authorities } = internal.opened;
  const everybody = open ? textsOf(open) : [];
  const participants = shared === open ? everybody : textsOf(shared);
  const inside = internal === shared ? participants : textsOf(internal);
  return [
    {
      dossier: id,
      municipality,
      title,
      everybody: text([...[...councils, ...authorities].map(({ name }) => name), ...everybody]),
      participants: text(without(participants, everybody)),
      inside: text(without(inside, participants)),
    },
  ];
}

export const search: View<SearchRow> = {
  name: 'search',
  version: 1,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    title: 'TEXT',
    everybody: 'TEXT',
    participants: 'TEXT',
    inside: 'TEXT',
  },
  indexes: [],
  searched: ['municipality', 'title', 'everybody', 'participants', 'inside'],
  rows: rowsOf,
};

export interface SearchFilter {
  /** Words; all of them have to be there, the last one may be unfinished. */
  readonly q: string;
  readonly municipality?: string | undefined;
  readonly limit?: number | undefined;
}

export interface Found {
  readonly dossier: string;
  readonly title: string;
  readonly municipality: string;
  readonly stage: string;
  readonly openedOn: string;
  /** A piece of the text around the first word that was found. */
  readonly excerpt: string;
}

/** Of more hits than this, those that were written last are put in order. */
const MOST_RANKED = 1_000;

const wordsOf = (q: string): readonly string[] => q.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** A layer of readers: which columns they may look into, of which municipalities, on which condition. */
interface Layer {
  readonly columns: readonly ('title' | 'everybody' | 'participants' | 'inside')[];
  readonly municipalities?: readonly string[];
  readonly where: RawBuilder<SqlBool>;
}

function layersOf(actor: Actor): readonly Layer[] {
  const { inside, councils } = scopeOf(actor);
  return [
    { columns: ['title', 'everybody', 'participants', 'inside'], municipalities: inside, where: sql<SqlBool>`TRUE` },
    {
      columns: ['title', 'everybody', 'participants'],
      municipalities: councils.map(({ municipality }) => municipality),
      where: takingPart(actor),
    },
    { columns: ['title', 'everybody'], where: sql<SqlBool>`dossiers.public = 1` },
  ];
}

/** What a reader types is never syntax: every word is quoted, and the last one may go on. */
function expression(words: readonly string[], { columns, municipalities }: Layer, f: SearchFilter): string | undefined {
  const named = f.municipality === undefined ? municipalities : [f.municipality];
  if (municipalities && !municipalities.some((m) => named?.includes(m))) return undefined;
  const place = named ? `{municipality} : (${[...new Set(named)].map((m) => `"${m}"`).join(' OR ')}) AND ` : '';
  const text = words.map((word, i) => `"${word}"${i === words.length - 1 ? ' *' : ''}`).join(' AND ');
  return `${place}({${columns.join(' ')}} : (${text}))`;
}

/** Looks for words in what somebody may read, best match first. */
export const searchDossiers: Query<SearchFilter, { readonly items: readonly Found[] }> = {
  reads: ['search', 'dossiers', 'councils'],
  run: (reader, { actor }, f) => {
    const words = wordsOf(f.q);
    const found = new Map<string, Found & { readonly rank: number }>();
    for (const layer of words.length > 0 ? layersOf(actor) : []) {
      const match = expression(words, layer, f);
      if (match === undefined) continue;
      const index = sql.table(textOf(search));
      const query = sql<Hit>`
        SELECT dossiers.dossier, dossiers.title, dossiers.municipality, dossiers.stage, dossiers.openedOn,
          hit.rank, search.everybody, search.participants, search.inside
        FROM ${index} AS hit
        JOIN search ON search.number = hit.rowid
        JOIN dossiers ON dossiers.dossier = search.dossier
        WHERE ${index} MATCH ${match} AND ${layer.where} AND hit.rowid >= (
          SELECT coalesce(min(rowid), 0) FROM (
            SELECT rowid FROM ${index} WHERE ${index} MATCH ${match} ORDER BY rowid DESC LIMIT ${MOST_RANKED}))
        ORDER BY hit.rank, dossiers.dossier
        LIMIT ${limitOf(f)}`;
      for (const { everybody, participants, inside, ...hit } of reader.all<Hit>(query)) {
        if (found.has(hit.dossier)) continue;
        const texts = { title: hit.title, everybody, participants, inside };
        found.set(hit.dossier, { ...hit, excerpt: excerpt(layer.columns.map((c) => texts[c]).join('\n'), words) });
      }
    }
    const best = [...found.values()].sort((a, b) => a.rank - b.rank || (a.dossier < b.dossier ? -1 : 1));
    return { items: best.slice(0, limitOf(f)).map(({ rank: _, ...item }) => item) };
  },
};

type Hit = Omit<Found, 'excerpt'> &
  Pick<SearchRow, 'everybody' | 'participants' | 'inside'> & { readonly rank: number };
