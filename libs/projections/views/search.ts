import { scopeOf, type Actor } from '#access';
import { soughtIn } from '#facts';
import { date, fields, oneOf, string, type Of } from '#schema';
import { declared, FACTS, type FactType, type Trajectory } from '#trajectory';
import { STAGES } from '#vocabulary';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { excerpt } from '../query/excerpt.js';
import { matching, type Find, type FindFilter } from '../query/find.js';
import { limitOf, trajectoryId } from '../query/page.js';
import { takingPart } from '../query/visible-to.js';
import { textOf } from '../runner/table.js';

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
}

const MOST = 100_000;
const text = (parts: readonly (string | undefined)[]) =>
  parts
    .filter((part) => part !== undefined)
    .join('\n')
    .slice(0, MOST);

/** Every text in a state that is found by its words, as each fact declares it, in a fixed order. */
const textsOf = (s: Trajectory): string[] =>
  (Object.keys(FACTS) as FactType[]).flatMap((type) =>
    declared[type].sought(s).flatMap((content) => soughtIn(FACTS[type], content as Readonly<Record<string, unknown>>)),
  );

function without(all: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known);
  return all.filter((part) => !seen.has(part));
}

/** What each kind of reader sees, in one order: what more they see comes after what others see too. */
function layersIn({ internal, shared, open }: TrajectoryBySight): readonly (string | undefined)[] {
  const { councils, authorities } = internal.state.opened;
  const names = [...councils, ...authorities].map(({ name }) => name);
  const everybody = open ? textsOf(open.state) : [];
  const participants = shared === open ? everybody : textsOf(shared.state);
  const inside = internal === shared ? participants : textsOf(internal.state);
  const forAll = text([...names, ...everybody]);
  const forParticipants = [forAll, text(without(participants, everybody))].filter((part) => part !== '').join('\n');
  const forInside = [forParticipants, text(without(inside, participants))].filter((part) => part !== '').join('\n');
  return [
    open && forAll,
    open && forParticipants === forAll ? undefined : forParticipants,
    forInside === forParticipants ? undefined : forInside,
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
  columns: { dossier: 'TEXT', municipality: 'TEXT', title: 'TEXT', text: 'TEXT' },
  indexes: [],
  searched: ['municipality', 'title', 'text'],
  rows: (dossier) => {
    const { title, municipality } = dossier.internal.state.opened;
    const said = layersOnce(dossier)[nth];
    return said === undefined ? [] : [{ dossier: dossier.id, municipality, title, text: said }];
  },
});

export const search = layer('search', 4, 0);
export const searchShared = layer('searchShared', 3, 1);
export const searchInside = layer('searchInside', 4, 2);

const foundItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  stage: oneOf(STAGES),
  openedOn: date,
  // A piece of the text around the first word that was found.
  excerpt: string,
});
type Found = Of<typeof foundItem>;

/** Of more hits than this, those that were written last are put in order. */
const MOST_RANKED = 1_000;

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

/** Undefined of a table in which nothing of the municipality that is asked for can be found. */
function expression(words: readonly string[], { municipalities }: Layer, f: FindFilter): string | undefined {
  const named = f.municipality === undefined ? municipalities : [f.municipality];
  if (municipalities && !municipalities.some((m) => named?.includes(m))) return undefined;
  return matching(words, ['title', 'text'], named);
}

/** Looks for words in what somebody may read of trajectories. */
export const findTrajectories: Find<Found> = {
  item: foundItem,
  reads: ['search', 'searchShared', 'searchInside', 'dossiers', 'councils'],
  find: (reader, { actor }, words, f) => {
    const found = new Map<string, Found & Pick<Ranked, 'score'>>();
    for (const one of layersOf(actor)) {
      const match = expression(words, one, f);
      if (match === undefined) continue;
      const index = sql.table(textOf(one.view));
      const texts = sql.table(one.view.name);
      // The last that were written are looked up once; by `rank` FTS5 would put all hits in order, and look three times.
      const query = sql<Hit>`
        SELECT best.*, texts.text
        FROM (
          SELECT hit.number, hit.score,
            dossiers.dossier, dossiers.title, dossiers.municipality, dossiers.stage, dossiers.openedOn
          FROM (
            SELECT rowid AS number, bm25(${index}) AS score FROM ${index}
            WHERE ${index} MATCH ${match} ORDER BY rowid DESC LIMIT ${MOST_RANKED}) AS hit
          JOIN ${texts} AS texts ON texts.number = hit.number
          JOIN dossiers ON dossiers.dossier = texts.dossier
          WHERE ${one.where}
          ORDER BY hit.score, dossiers.dossier
          LIMIT ${limitOf(f)}) AS best
        JOIN ${texts} AS texts ON texts.number = best.number`;
      for (const { text: said, number: _, ...hit } of reader.all<Hit>(query)) {
        if (found.has(hit.dossier)) continue;
        found.set(hit.dossier, { ...hit, excerpt: excerpt(`${hit.title}\n${said}`, words) });
      }
    }
    const best = [...found.values()].sort((a, b) => a.score - b.score || (a.dossier < b.dossier ? -1 : 1));
    return best.slice(0, limitOf(f)).map(({ score: _, ...item }) => item);
  },
};

/** A row of the index, and how well it matches: the less the better. */
interface Ranked {
  readonly number: number;
  readonly score: number;
}
type Hit = Omit<Found, 'excerpt'> & Ranked & { readonly text: string };
