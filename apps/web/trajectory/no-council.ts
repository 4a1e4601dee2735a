import type { Possibility } from '#trajectory';
import { textsOf } from '../texts/texts-of.ts';

/**
 * Whether nobody can be asked for advice yet, and whoever looks can have a council take part: that comes before all
 * else, as long as nothing was decided.
 */
export const needsCouncil = (
  possibilities: readonly Pick<Possibility, 'type' | 'possible'>[],
  { councils, decisions }: { readonly councils: readonly unknown[]; readonly decisions: readonly unknown[] },
): boolean =>
  councils.length + decisions.length === 0 &&
  possibilities.some(({ type, possible }) => type === 'TrajectoryAmended' && possible);

export const useNoCouncilTexts = textsOf({
  why: {
    nl: 'Aan dit dossier doet nog geen adviesraad mee. Daarom kunt u nog geen advies vragen.',
    en: 'No council takes part in this dossier yet. So you cannot ask for advice yet.',
  },
  add: { nl: 'Een adviesraad laten meedoen', en: 'Have a council take part' },
});
