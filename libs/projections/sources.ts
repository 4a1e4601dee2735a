import { councils, trajectories, type KindName } from '#kinds';
import {
  keptCouncil,
  keptCouncils,
  lastCouncilPositions,
  type KeptCouncil,
  type KeptCouncilRow,
} from './kept-councils.js';
import { trajectoryBySight, type TrajectoryBySight } from './trajectory-by-sight.js';
import type { AnySource, Source } from './runner/source.js';
import { lastPositions } from './views/dossiers.js';
import { views, type Tables as DossierTables } from './views/index.js';

const trajectory: Source<TrajectoryBySight> = {
  prefix: trajectories.prefix,
  key: 'dossier',
  tell: trajectoryBySight,
  views,
  lastPositions,
  lastReads: ['dossiers', 'councils'],
};
const council: Source<KeptCouncil> = {
  prefix: councils.prefix,
  key: 'story',
  tell: keptCouncil,
  views: [keptCouncils],
  lastPositions: lastCouncilPositions,
  lastReads: ['keptCouncils'],
};

/** The read models of each kind of story: exhaustive by its type. */
const OF_KIND: Readonly<Record<KindName, AnySource>> = { trajectory, council };

export const SOURCES: readonly AnySource[] = Object.values(OF_KIND);

/** The tables that queries are written against, of all kinds. */
export interface Tables extends DossierTables {
  keptCouncils: KeptCouncilRow & { number: number };
}
