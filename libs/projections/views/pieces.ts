import { takeSought } from '#facts';
import { declared, FACTS, type FactType, type Trajectory } from '#trajectory';
import { articlesIn } from '#text';
import type { FoundIn } from '#vocabulary';

/** Where in a dossier a text stands: what it is, whose, and by which ids it is reached. */
export interface Place {
  readonly what: FoundIn;
  /** Of a request, a finding, a commitment or a question for information. */
  readonly id?: string;
  /** Of the recommendation that it is, or is about. */
  readonly point?: string;
  /** Of that recommendation: the council's own number, or its place in the advice. */
  readonly number?: string;
  readonly advice?: string;
  /** The name of the council or the authority whose it is. */
  readonly by?: string;
  /** Of an article: the version of the text, and which. */
  readonly version?: number;
  readonly article?: string;
  readonly heading?: string;
}

/** What is said in one place of a dossier. */
export interface Piece {
  readonly place: Place;
  readonly text: string;
  /** The council's own number of a recommendation: it is sought, and shown apart. */
  readonly own?: string;
}

/** By chapter of facts in which place their texts stand, when nothing nearer is known. */
const PLACE_OF: Partial<Readonly<Record<FactType, FoundIn>>> = {
  InfluenceSpaceSet: 'space',
  InformationRequested: 'information',
  InvolvementHeld: 'involvement',
  AdviceRequested: 'request',
  AdviceDeclined: 'request',
  DecisionTaken: 'decision',
  RaadActed: 'raad',
  DisputeRaised: 'dispute',
  DisputeSettled: 'dispute',
};

/** What is kept by authority and recommendation (see answerKey), or by finding, which is no recommendation. */
function each<T>(
  kept: Readonly<Record<string, readonly T[]>>,
  take: (told: T, authority: string | undefined, point: string | undefined) => void,
): void {
  for (const [key, all] of Object.entries(kept)) {
    const [authority, point] = key.split(' ');
    for (const told of all) take(told, point === undefined ? undefined : authority, point);
  }
}

/** Where each thing stands that is known of a dossier, by what it is. */
function placesIn(s: Trajectory): ReadonlyMap<object, Place> {
  const places = new Map<object, Place>();
  const names = new Map([...s.opened.councils, ...s.opened.authorities].map(({ id, name }) => [id, name]));
  const by = (id: string | undefined) => (id === undefined ? {} : { by: names.get(id) ?? id });
  const points = new Map<string, Place>();
  for (const advice of Object.values(s.advices)) {
    const its = { advice: advice.id, ...by(advice.council) };
    for (const told of [advice, ...(advice.gone ? [advice.gone] : [])]) places.set(told, { what: 'advice', ...its });
    advice.recommendations.forEach((point, i) => {
      const { id, number = String(i + 1) } = point;
      points.set(id, { what: 'recommendation', point: id, number, ...its });
      places.set(point, { what: 'recommendation', point: id, number, ...its });
    });
    for (const [authority, { adoptions }] of Object.entries(advice.responses))
      for (const told of adoptions) places.set(told, { what: 'response', advice: advice.id, ...by(authority) });
  }
  const at = (what: FoundIn, point: string | undefined, whose: string | undefined): Place => {
    const about = point === undefined ? undefined : points.get(point);
    return { ...about, what, ...by(whose) };
  };
  for (const request of Object.values(s.requests)) {
    for (const told of [request, ...(request.settled ? [request.settled] : [])])
      places.set(told, { what: 'request', id: request.id, ...by(request.council) });
  }
  for (const { recommendation, authority, versions, rejoinders } of Object.values(s.answers)) {
    for (const told of versions) places.set(told, at('answer', recommendation, authority));
    for (const told of rejoinders) places.set(told, at('rejoinder', recommendation, told.council));
  }
  for (const told of Object.values(s.commitments))
    places.set(told, { ...at('commitment', told.recommendations[0], told.authority), id: told.id });
  each(s.traces, (told, authority, point) => places.set(told, at('trace', point, authority)));
  each(s.progress, (told, authority, point) => places.set(told, at('progress', point, authority)));
  each(s.judgements, (told, _, point) => places.set(told, at('judgement', point, told.council)));
  for (const finding of Object.values(s.findings)) {
    for (const told of [finding, ...finding.traces]) places.set(told, { what: 'finding', id: finding.id });
  }
  for (const asked of Object.values(s.information))
    places.set(asked, { what: 'information', id: asked.id, ...by(asked.council) });
  return places;
}

/** The text of a draft stands in its articles, each a place of its own. */
const articles = (text: string, version: number): readonly Piece[] =>
  articlesIn(text).map(({ id, heading, text: said }) => ({
    place: { what: 'article', version, ...(id !== undefined && { article: id, heading: heading ?? '' }) },
    text: said.trim(),
  }));

/** Every text in a state that is found by its words, as each fact declares it, in a fixed order, and where it stands. */
export function piecesOf(s: Trajectory): readonly Piece[] {
  const places = placesIn(s);
  const versions = new Map<object, number>(s.drafts.map((draft) => [draft, draft.version]));
  const pieces: Piece[] = [];
  for (const type of Object.keys(FACTS) as FactType[]) {
    const among: Place = { what: PLACE_OF[type] ?? 'course' };
    for (const content of declared[type].sought(s)) {
      const version = versions.get(content);
      takeSought(FACTS[type], content as Readonly<Record<string, unknown>>, (text, within) => {
        if (version !== undefined) return void pieces.push(...articles(text, version));
        const nearest = within.findLast((holder) => places.has(holder));
        const place = (nearest && places.get(nearest)) ?? among;
        const last = pieces.at(-1);
        const isOwn = place.what === 'recommendation' && (nearest as { number?: string }).number === text;
        // What is said of one thing stands together.
        if (last && last.place === place)
          pieces[pieces.length - 1] = isOwn ? { ...last, own: text } : { ...last, text: `${last.text}\n${text}` };
        else pieces.push({ place, text });
      });
    }
  }
  return pieces;
}
