import type { Role } from '#directory';
import type shared from '../texts/shared/nl.json';

interface Entry {
  readonly to: string;
  /** Its text in the shared language files. */
  readonly text: Exclude<keyof (typeof shared)['nav'], 'label' | 'menu' | 'public'>;
  /** For whom; without it for everybody who signed in. */
  readonly roles?: readonly Role[];
}

/** The main menu, in its order. */
export const nav = [
  { to: '/', text: 'start' },
  { to: '/dossiers', text: 'dossiers' },
] as const satisfies readonly Entry[] as readonly (Entry & { readonly to: '/' | '/dossiers' })[];
