import type { NewsRow } from './view.js';

const ROOMS = {
  requests: 'gesprekken-en-aanvragen#requests',
  information: 'gesprekken-en-aanvragen#information',
  decisions: 'besluit-en-toezeggingen#decisions',
  commitments: 'besluit-en-toezeggingen#commitments',
  disputes: 'besluit-en-toezeggingen#disputes',
} as const;

const OF_DUE = {
  advice: 'requests',
  information: 'information',
  decision: 'decisions',
  commitment: 'commitments',
} as const;
const OF_KIND: { readonly [K in string]?: keyof typeof ROOMS } = {
  asked: 'requests',
  decision: 'decisions',
  promised: 'commitments',
  postponed: 'commitments',
  kept: 'commitments',
  dispute: 'disputes',
};

/** Where a council writes, by what it writes. */
const DRAFTED: { readonly [K in string]?: string } = { supplement: 'aanvulling', rejoinder: 'weerwoord' };
/** Each request, question and promise stands in its list under its own id. */
const EACH: readonly (keyof typeof ROOMS)[] = ['requests', 'information', 'commitments'];

/** The facts of which both texts stand at the point that they answer. */
const OF_ANSWER: ReadonlySet<string | null> = new Set(['AnswerDrafted', 'AnswerRevised']);

type Placed = Pick<NewsRow, 'dossier' | 'kind' | 'is' | 'dueKind' | 'about' | 'advice' | 'point' | 'seq'>;

/** The address in the workplace of what somebody is told of: the very thing, else its advice, else its part of the dossier. */
export function placeOf({ dossier, kind, is, dueKind, about, advice, point, seq }: Placed): string {
  const within = `/dossiers/${dossier}`;
  if (kind === 'askedToComment')
    return `${within}/${DRAFTED[is ?? ''] ?? 'advies'}${about === null ? '' : `?over=${about}`}`;
  // Where both can be read: how it stood, and how it stands.
  if (kind === 'corrected' && !OF_ANSWER.has(is)) return `${within}/tijdlijn#feit-${seq}`;
  const room = OF_KIND[kind ?? ''] ?? OF_DUE[dueKind as keyof typeof OF_DUE] ?? ofRequest(kind, about, advice);
  if (room !== undefined) {
    const [part] = ROOMS[room].split('#');
    return about !== null && EACH.includes(room) ? `${within}/${part}#${about}` : `${within}/${ROOMS[room]}`;
  }
  if (point !== null && about !== null) return `${within}/aanbevelingen/${about}`;
  if (kind === 'traced' && about !== null) return `${within}/gesprekken-en-aanvragen#${about}`;
  return advice === null ? within : `${within}/adviezen/${advice}`;
}

/** What is told of a request before there is an advice. */
const ofRequest = (kind: Placed['kind'], about: string | null, advice: string | null) =>
  advice === null && about !== null && (kind === 'termExtended' || kind === 'advice') ? 'requests' : undefined;
