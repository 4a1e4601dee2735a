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

type Placed = Pick<NewsRow, 'dossier' | 'kind' | 'is' | 'dueKind' | 'about' | 'advice' | 'point'>;

/** The address in the workplace of what somebody is told of: the very point, else its advice, else its part of the dossier. */
export function placeOf({ dossier, kind, is, dueKind, about, advice, point }: Placed): string {
  if (kind === 'askedToComment')
    return `/dossiers/${dossier}/${DRAFTED[is ?? ''] ?? 'advies'}${about === null ? '' : `?over=${about}`}`;
  const room = OF_KIND[kind ?? ''] ?? OF_DUE[dueKind as keyof typeof OF_DUE];
  if (room) return `/dossiers/${dossier}/${ROOMS[room]}`;
  if (point !== null && about !== null) return `/dossiers/${dossier}/aanbevelingen/${about}`;
  if (advice !== null) return `/dossiers/${dossier}/adviezen/${advice}`;
  if (kind === 'termExtended' || kind === 'advice') return `/dossiers/${dossier}/${ROOMS.requests}`;
  return `/dossiers/${dossier}`;
}
