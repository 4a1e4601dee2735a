import { ROLES, type Role } from './actor.js';

/** What a municipality sets for itself, and who may read and change it there. */
export const ADMINISTRATION = {
  settings: { read: ROLES, change: ['administrator'] },
  councils: { read: ROLES, change: ['administrator'] },
  members: { read: ['administrator'], change: ['administrator'] },
} as const satisfies Record<string, Record<'read' | 'change', readonly Role[]>>;
