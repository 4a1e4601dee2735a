import { WHOSE, type Whose } from '#vocabulary';
import { rolesOf, useSession } from '../api/session.ts';
import { Choose } from '../ui/filter/filter.tsx';
import { textsOf } from '../texts/texts-of.ts';
import { useListTexts } from './texts.ts';

const useTexts = textsOf({
  label: { nl: 'Van wie', en: 'Whose' },
  own: { nl: 'Mijn portefeuille', en: 'My portfolio' },
  college: { nl: 'Het hele college', en: 'The whole college' },
});

interface WhoseChoiceProps {
  readonly value: Whose | undefined;
  readonly change: (value: string | undefined) => void;
}

/** Whose dossiers, for an alderman. */
export function WhoseChoice({ value, change }: WhoseChoiceProps) {
  const t = useTexts();
  const all = useListTexts()('all');
  if (!rolesOf(useSession()).includes('alderman')) return null;
  const options = WHOSE.map((whose) => [whose, t(whose)] as const);
  return <Choose label={t('label')} all={all} value={value} options={options} change={change} />;
}
