import { scopeOf, type Actor } from '#access';
import { date, fields, list, oneOf, string, whole, type Of } from '#schema';
import { FOUND_IN, STAGES } from '#vocabulary';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { SeenTrajectory, TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { excerpt } from '../query/excerpt.js';
import { matching, matchingInside, matchingWritten, type Find, type FindFilter } from '../query/find.js';
import { matcherOf, type Matcher } from '../query/matcher.js';
import { limitOf, trajectoryId } from '../query/page.js';
import type { Reader } from '../query/reader.js';
import { takingPart } from '../query/visible-to.js';
import { insidesIn, textOf } from '../runner/table.js';
import { piecesOf, type Piece, type Place } from './pieces.js';

/**
 * The text of a dossier as some readers see it, each in a table of its own: what everybody may read, what
 * participants may, what is internal. A question is put only to the tables of the one who asks, so that no question of
 * anybody's comes near what is internal. A dossier has a row where it says more than in the table before.
 */
export interface SearchRow {
  readonly dossier: string;
  /** In the index too, so that a search within one municipality reads no other. */
  readonly municipality: string;
  readonly title: string;
  readonly text: string;
  /** Where each part of the text stands in the dossier, as JSON: PieceRow[]. */
  readonly pieces: string;
}

/** How long a part of the text is, and where it stands; the names of who takes part stand nowhere. */
type PieceRow = readonly [length: number, place: Place | null];

const MOST = 100_000;

/** Lines of text, each with its place. */
type Said = readonly (readonly [text: string, place: Place | null])[];

const saidIn = (pieces: readonly Piece[]): Said =>
  pieces.map(({ own, text, place }) => [own === undefined ? text : `${own}\n${text}`, place]);

const keyOf = (piece: Piece) => JSON.stringify(piece);
function without(all: readonly Piece[], known: readonly Piece[]): readonly Piece[] {
  const seen = new Set(known.map(keyOf));
  return all.filter((piece) => !seen.has(keyOf(piece)));
}

/** As many of the lines as a row holds. */
function held(said: Said): Said {
  let left = MOST;
  return said.flatMap(([text, place]) => {
    const kept = text.slice(0, Math.max(left, 0));
    left -= text.length + 1;
    return kept === '' ? [] : [[kept, place] as const];
  });
}

/** What each kind of reader sees, in one order: what more they see comes after what others see too. */
function layersIn({ internal, shared, open }: TrajectoryBySight): readonly (Said | undefined)[] {
  const { councils, authorities } = internal.state.opened;
  const names: Said = [...councils, ...authorities].map(({ name }) => [name, null]);
  const told = (seen: SeenTrajectory) => piecesOf(seen.state);
  const everybody = open ? told(open) : [];
  const participants = shared === open ? everybody : told(shared);
  const inside = internal === shared ? participants : told(internal);
  const forAll = held([...names, ...saidIn(everybody)]);
  const more = participants === everybody ? [] : held(saidIn(without(participants, everybody)));
  const inner = inside === participants ? [] : held(saidIn(without(inside, participants)));
  return [
    open && forAll,
    open && more.length === 0 ? undefined : [...forAll, ...more],
    inner.length === 0 ? undefined : [...forAll, ...more, ...inner],
  ];
}

/** Of a dossier that is told once for all three tables. */
const layers = new WeakMap<TrajectoryBySight, ReturnType<typeof layersIn>>();
function layersOnce(dossier: TrajectoryBySight): ReturnType<typeof layersIn> {
  const known = layers.get(dossier) ?? layersIn(dossier);
  layers.set(dossier, known);
  return known;
}

const layer = (name: string, version: number, nth: number): TrajectoryReadModel<SearchRow> => ({
  name,
  version,
  columns: { dossier: 'TEXT', municipality: 'TEXT', title: 'TEXT', text: 'TEXT', pieces: 'TEXT' },
  indexes: [],
  searched: ['municipality', 'title', 'text'],
  rows: (dossier) => {
    const { title, municipality } = dossier.internal.state.opened;
    const said = layersOnce(dossier)[nth];
    if (said === undefined) return [];
    const pieces = said.map(([line, place]): PieceRow => [line.length, place]);
    const text = said.map(([line]) => line).join('\n');
    return [{ dossier: dossier.id, municipality, title, text, pieces: JSON.stringify(pieces) }];
  },
});

export const search = layer('search', 5, 0);
export const searchShared = layer('searchShared', 4, 1);
export const searchInside = layer('searchInside', 5, 2);

const foundPlace = fields({
  what: oneOf(FOUND_IN),
  // Of a request, a finding, a commitment or a question for information.
  'id?': string,
  // The recommendation that it is or is about, and what that is called in its advice.
  'point?': string,
  'number?': string,
  'advice?': string,
  // The name of whose it is.
  'by?': string,
  // Of an article: the version of the text, the heading, and what stands for it in an address.
  'version?': whole,
  'article?': string,
  'heading?': string,
  excerpt: string,
});
type FoundPlace = Of<typeof foundPlace>;

const foundItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  stage: oneOf(STAGES),
  openedOn: date,
  // A piece of the text around what was found: of the first of the places, when there is one.
  excerpt: string,
  // Where the words stand in it, the place that has most of them first; not all when there are many.
  places: list(foundPlace),
  'morePlaces?': whole,
});
type Found = Of<typeof foundItem>;

/** Of more hits than this, those that were written last are put in order. */
const MOST_RANKED = 1_000;
/** So many places are told of one dossier. */
const MOST_PLACES = 5;
/** Of one that was named; more than that nobody reads. */
const MOST_IN_ONE = 200;

/** A table that somebody may look into: of which municipalities, and on which condition. */
interface Layer {
  readonly view: TrajectoryReadModel<SearchRow>;
  readonly municipalities?: readonly string[];
  readonly where: RawBuilder<SqlBool>;
}

function layersOf(actor: Actor): readonly Layer[] {
  const { inside, councils } = scopeOf(actor);
  const own = sql<SqlBool>`dossiers.municipality IN (${sql.join(inside)})`;
  const advised = councils.map(({ municipality }) => municipality);
  return [
    { view: searchInside, municipalities: inside, where: own },
    { view: searchShared, municipalities: inside, where: own },
    { view: searchShared, municipalities: advised, where: takingPart(actor) },
    { view: search, where: sql<SqlBool>`dossiers.public = 1` },
  ];
}

/** The tables of somebody in which something can be found, and of which municipalities there alone: undefined is all. */
const askedOf = (actor: Actor, f: FindFilter) =>
  layersOf(actor).flatMap((layer) => {
    const { municipalities } = layer;
    const named = f.municipality === undefined ? municipalities : [f.municipality];
    return municipalities && !municipalities.some((m) => named?.includes(m)) ? [] : [{ ...layer, named }];
  });
type Asked = ReturnType<typeof askedOf>[number];

type Hit = Omit<Found, 'excerpt' | 'places' | 'morePlaces'> & Pick<SearchRow, 'text' | 'pieces'>;
const SHOWN = sql`dossiers.dossier, dossiers.title, dossiers.municipality, dossiers.stage, dossiers.openedOn`;
const SEARCHED = ['title', 'text'];

/** Within a dossier that is named: by its number, so that an index looks at no other. */
const inOne = (view: Asked['view'], { dossier }: FindFilter): RawBuilder<SqlBool> =>
  dossier === undefined
    ? sql`TRUE`
    : sql`rowid IN (SELECT number FROM ${sql.table(view.name)} WHERE dossier = ${dossier})`;

/** The best of those that have the words as they were asked. */
function ranked(reader: Reader, { view, where, named }: Asked, words: readonly string[], f: FindFilter) {
  const index = sql.table(textOf(view));
  const texts = sql.table(view.name);
  // The last that were written are looked up once; by `rank` FTS5 would put all hits in order, and look three times.
  return reader.all<Hit & { readonly score: number; readonly number: number }>(sql`
    SELECT best.*, texts.text, texts.pieces
    FROM (
      SELECT hit.number, hit.score, ${SHOWN}
      FROM (
        SELECT rowid AS number, bm25(${index}) AS score FROM ${index}
        WHERE ${index} MATCH ${matching(words, SEARCHED, named)} AND ${inOne(view, f)} ORDER BY rowid DESC LIMIT ${MOST_RANKED}) AS hit
      JOIN ${texts} AS texts ON texts.number = hit.number
      JOIN dossiers ON dossiers.dossier = texts.dossier
      WHERE ${where}
      ORDER BY hit.score, dossiers.dossier
      LIMIT ${limitOf(f)}) AS best
    JOIN ${texts} AS texts ON texts.number = best.number`);
}

/** Those that were written last among the hits of an index in which no hit is better than another. */
function latest(
  reader: Reader,
  { view, where }: Asked,
  index: string,
  match: string,
  known: readonly string[],
  f: FindFilter,
) {
  const [hits, texts] = [sql.table(index), sql.table(view.name)];
  return reader.all<Hit>(sql`
    SELECT ${SHOWN}, texts.text, texts.pieces
    FROM (SELECT rowid AS number FROM ${hits} WHERE ${hits} MATCH ${match} AND ${inOne(view, f)} ORDER BY rowid DESC LIMIT ${MOST_RANKED}) AS hit
    JOIN ${texts} AS texts ON texts.number = hit.number
    JOIN dossiers ON dossiers.dossier = texts.dossier
    WHERE ${where} AND dossiers.dossier NOT IN (SELECT value FROM json_each(${JSON.stringify(known)}))
    ORDER BY hit.number DESC
    LIMIT ${limitOf(f) - known.length}`);
}

/** Whether a later version has the words too, in the same article. */
const isOlder = ({ what, version = 0, article }: Place, all: readonly { readonly place: Place }[]): boolean =>
  what === 'article' &&
  all.some(({ place: other }) => other.what === what && other.article === article && (other.version ?? 0) > version);

/** Where the words stand in a dossier: in the places that have most of them, the best first; and how many more. */
function placesOf(
  { text, pieces }: Hit,
  match: Matcher,
  most: number,
): readonly [places: readonly FoundPlace[], more: number] {
  let from = 0;
  const answers = (JSON.parse(pieces) as readonly PieceRow[]).flatMap(([length, place]) => {
    const said = text.slice(from, from + length);
    from += length + 1;
    const answer = place ? match(said) : undefined;
    return place && answer && answer.words > 0 ? [{ place, said, ...answer }] : [];
  });
  const all = Math.max(...answers.map(({ words }) => words));
  const best = answers
    .filter(({ place, words }) => words === all && !isOlder(place, answers))
    .sort((a, b) => b.points - a.points || FOUND_IN.indexOf(a.place.what) - FOUND_IN.indexOf(b.place.what));
  const told = best.slice(0, most).map(({ place, said, at }) => {
    // A number and a heading stand with what it is, and not in what it says.
    const name = `${(place.what === 'recommendation' ? place.number : place.heading) ?? ''}\n`;
    const own = said.startsWith(name) ? name.length : 0;
    return { ...place, excerpt: excerpt(said.slice(own), Math.max(at - own, 0)) };
  });
  return [told, best.length - told.length];
}

function itemOf(hit: Hit, match: Matcher, most: number): Found {
  const { text, pieces: _, ...shown } = hit;
  const [places, more] = placesOf(hit, match, most);
  // In its title, or in the name of who takes part.
  const whole = `${hit.title}\n${text}`;
  const said = places[0]?.excerpt ?? excerpt(whole, match(whole).at);
  return { ...shown, excerpt: said, places, ...(more > 0 && { morePlaces: more }) };
}

/**
 * Looks for words in what somebody may read of trajectories: those that have them as they were asked, and when there is
 * room, those that have them written as one or as two, or inside other words.
 */
export const findTrajectories: Find<Found> = {
  item: foundItem,
  reads: ['search', 'searchShared', 'searchInside', 'dossiers', 'councils'],
  find: (reader, { actor }, words, f) => {
    const limit = limitOf(f);
    const asked = askedOf(actor, f);
    const found = new Map<string, Hit & { readonly score: number }>();
    for (const layer of asked)
      for (const { number: _, ...hit } of ranked(reader, layer, words, f))
        if (!found.has(hit.dossier)) found.set(hit.dossier, hit);
    const hits = new Map<string, Hit>(
      [...found.values()]
        .sort((a, b) => a.score - b.score || (a.dossier < b.dossier ? -1 : 1))
        .map(({ score: _, ...hit }) => [hit.dossier, hit]),
    );
    const fill = (layer: Asked, index: string, match: string | undefined) => {
      if (match === undefined || hits.size >= limit) return;
      for (const hit of latest(reader, layer, index, match, [...hits.keys()], f)) hits.set(hit.dossier, hit);
    };
    for (const layer of asked) fill(layer, textOf(layer.view), matchingWritten(words, SEARCHED, layer.named));
    for (const layer of asked) fill(layer, insidesIn(layer.view), matchingInside(words, layer.named));
    const match = matcherOf(words);
    return [...hits.values()]
      .slice(0, limit)
      .map((hit) => itemOf(hit, match, f.dossier === undefined ? MOST_PLACES : MOST_IN_ONE));
  },
};
