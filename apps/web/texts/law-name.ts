import type { LegalBasis } from '#vocabulary';
import { useLanguage, type Text } from './texts-of.ts';

export const LAW_NAMES: Readonly<Record<LegalBasis, Text>> = {
  'wmo-2.1.3': { nl: 'Wmo 2015, artikel 2.1.3', en: 'Social Support Act 2015, article 2.1.3' },
  'jeugdwet-2.10': { nl: 'Jeugdwet, artikel 2.10', en: 'Youth Act, article 2.10' },
  'participatiewet-47': { nl: 'Participatiewet, artikel 47', en: 'Participation Act, article 47' },
  local: { nl: 'Afspraak van de gemeente zelf', en: "The municipality's own agreement" },
};
/** As a form asks for them: what most dossiers are about stands first. */
export const LAWS = Object.keys(LAW_NAMES) as LegalBasis[];

/** The name of the law that an advice rests on. */
export function useLawName(): (basis: LegalBasis) => string {
  const language = useLanguage();
  return (basis) => LAW_NAMES[basis][language];
}
