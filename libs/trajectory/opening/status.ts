import { problem, type Problem } from '#facts';
import type { Trajectory } from '../state.js';

export const authorities = (s: Trajectory) => s.opened.authorities.map((a) => a.id);
export const isAuthority = (s: Trajectory, id: string) => s.opened.authorities.some((a) => a.id === id);
export const isCouncil = (s: Trajectory, id: string) => s.opened.councils.some((c) => c.id === id);

/** Of what came with a later definition: why a trajectory of an earlier one does not take it, and who can help. */
export const tooEarly = (definition: number, place?: string): Problem =>
  problem(
    'not-allowed-now',
    `dit dossier loopt volgens werkwijze ${definition}, die dit niet kent; een beheerder kan het overzetten naar een nieuwere`,
    place,
  );
