import { useMemo, useState, type ReactNode } from 'react';
import type { Language } from './languages.ts';
import { SpokenContext } from './texts-of.ts';

/** Around everything that is said: in one language, until the reader chooses another. */
export function Texts({ first, children }: { first: Language; children: ReactNode }) {
  const [language, choose] = useState(first);
  const spoken = useMemo(() => ({ language, choose }), [language]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}
