import type { Actor } from '#access';
import type { Day } from '#calendar';
import { write } from '#dossier-file';
import { reportOf } from '#report';
import { influenceView, possibilitiesOf, timelineView, trajectoryView, type VisibleTrajectory } from '#projections';
import type { ProblemCode } from '../http/problem.js';
import { Refusal } from '../http/refusal.js';

/** What can be told of one dossier: where it stands, and what it says. */
export interface TrajectoryResource {
  /** Under the trajectory. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** Another media type than JSON. */
  readonly type?: string;
  /** Of the whole history, not as of a day. */
  readonly whole?: true;
  /** Besides those of everything that is read. */
  readonly problems?: readonly ProblemCode[];
  readonly view: (dossier: VisibleTrajectory, asking: { actor: Actor; today: Day; point?: string }) => object | string;
}

const unknown = (what: string) => new Refusal('unknown-id', what, { status: 404 });

export const TRAJECTORY_RESOURCES: readonly TrajectoryResource[] = [
  {
    path: '',
    id: 'showTrajectory',
    summary: 'Where a dossier stands, and what you can do now or not yet, and why',
    view: (dossier, { actor, today }) => ({
      ...trajectoryView(dossier),
      possibilities: possibilitiesOf(dossier, actor, today),
    }),
  },
  {
    path: 'timeline',
    id: 'showTimeline',
    summary: 'Everything that happened, in the order in which it happened',
    view: (dossier) => ({ id: dossier.id, asOf: dossier.asOf, items: timelineView(dossier) }),
  },
  {
    path: 'influence',
    id: 'showInfluence',
    summary: 'What became of every recommendation and finding',
    view: (dossier) => ({ id: dossier.id, asOf: dossier.asOf, ...influenceView(dossier) }),
  },
  {
    path: 'influence/:recommendation',
    id: 'showRecommendation',
    summary: 'The way of one recommendation: answer, rejoinder, trace, commitment',
    view: (dossier, { point }) => {
      const found = influenceView(dossier).recommendations.find(({ id }) => id === point);
      if (!found) throw unknown('deze aanbeveling bestaat niet');
      return found;
    },
  },
  {
    path: 'report',
    id: 'showReport',
    summary: 'The dossier report: everything that can be counted',
    view: (dossier) => reportOf(dossier.id, dossier, dossier.asOf),
  },
  {
    path: 'dossier-file',
    id: 'downloadDossierFile',
    summary: 'The dossier as a file that can be imported again, with what you may see of it',
    type: 'application/yaml',
    whole: true,
    view: ({ id, seen, asOf }) => write(id, seen, asOf),
  },
  {
    path: 'events',
    id: 'downloadEvents',
    summary: 'The recorded events with the chain of hashes that seals them: one a line, to be checked elsewhere',
    type: 'application/x-ndjson',
    whole: true,
    problems: ['not-permitted'],
    view: ({ sight, seen }) => {
      if (sight !== 'internal') throw new Refusal('not-permitted', 'dit kan alleen de gemeente zelf');
      // The position is of this store only; the chain holds without it.
      return seen.map(({ stored: { position: _, ...event } }) => `${JSON.stringify(event)}\n`).join('');
    },
  },
];
