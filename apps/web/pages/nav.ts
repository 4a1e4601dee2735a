import { ROLES, type Role } from '#vocabulary';
import type { SHARED } from '../texts/shared.ts';

interface Entry {
  readonly to: string;
  /** Its text in texts/shared.ts. */
  readonly text: Exclude<keyof (typeof SHARED)['nav'], 'label' | 'menu' | 'public'>;
  /** For whom; without it for everybody who signed in. */
  readonly roles?: readonly Role[];
}

const INSIDE = ROLES.filter((role) => role !== 'council');
type To =
  | '/'
  | '/dossiers'
  | '/termijnen'
  | '/niet-overgenomen'
  | '/overzicht'
  | '/adviesraden'
  | '/zoeken'
  | '/beheer';

/** The main menu, in its order. */
export const nav: readonly (Entry & { readonly to: To })[] = [
  { to: '/', text: 'start' },
  { to: '/dossiers', text: 'dossiers' },
  { to: '/termijnen', text: 'deadlines' },
  { to: '/niet-overgenomen', text: 'register' },
  { to: '/overzicht', text: 'dashboard', roles: INSIDE },
  { to: '/adviesraden', text: 'councils' },
  { to: '/zoeken', text: 'search' },
  { to: '/beheer', text: 'administration', roles: ['administrator', 'auditor'] },
];
