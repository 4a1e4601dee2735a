import { ROLES, type Role } from './actor.js';
import { LENT } from './relations.js';

/** What a municipality sets for itself, and who may read and change it there. */
export const ADMINISTRATION = {
  settings: { read: ROLES, change: ['administrator'] },
  councils: { read: ROLES, change: ['administrator'] },
  /** Its standing texts: for whoever answers in its name, or looks at how that is done. */
  texts: { read: ['civilServant', 'alderman', 'clerk', 'administrator', 'auditor'], change: ['administrator'] },
  /** How its sheets are read: for whoever may bring in what happened on paper. */
  sheets: { read: ['civilServant', 'administrator', 'auditor'], change: ['civilServant', 'administrator'] },
  /** Who can be named in a dossier: for whoever may open or amend one. */
  nameable: { read: ['civilServant', 'council', 'administrator'], change: [] },
  members: { read: ['administrator', 'auditor'], change: ['administrator'] },
  /** Who is of the same council, and a new link for whoever of these cannot sign in any more, as the chair or secretary does it. */
  fellows: { read: ['council'], change: ['council'] },
  /** Who stands in for whom: everybody of what they are themselves, the administrator of what others are. */
  standIns: { read: ROLES, change: [...LENT, 'administrator'] },
  /** What was changed of people and settings, and who recorded what in dossiers. */
  journal: { read: ['administrator', 'auditor'], change: [] },
  /** Who may what, looked at and signed off once a year. */
  rights: { read: ['administrator', 'auditor'], change: ['administrator'] },
  /** How its mail fares: what waits, and what could not be delivered to whom. */
  mail: { read: ['administrator', 'auditor'], change: ['administrator'] },
} as const satisfies Record<string, Record<'read' | 'change', readonly Role[]>>;
