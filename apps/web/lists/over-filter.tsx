import { useSuspenseQuery } from '@tanstack/react-query';
import { councilsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Choose, Day } from '../ui/filter/filter.tsx';
import { useChange } from '../ui/filter/use-change.ts';
import { ListFilter } from './list-filter.tsx';
import { onlyMunicipality } from './municipality.tsx';
import type { Over } from './over.ts';

const useTexts = textsOf({
  answers: { nl: 'Wat het getal telt', en: 'What the figure counts' },
  from: { nl: 'Advies vanaf', en: 'Advice from' },
  until: { nl: 'Advies tot en met', en: 'Advice until' },
  withoutPortfolio: { nl: 'Alleen waar geen portefeuille is genoemd.', en: 'Only where no portfolio is named.' },
  submitter: { nl: 'Alleen adviezen die {{council}} uitbracht.', en: 'Only advices that {{council}} submitted.' },
});

interface OverFilterProps {
  readonly label: string;
  readonly to: '/punten' | '/reacties';
  /** As it stands in the address. */
  readonly search: Over & { readonly answers?: string | undefined };
  /** The figure, where the address names none. */
  readonly usual?: string;
  readonly figures: readonly (readonly [value: string, name: string])[];
}

/** Over what the figure behind a list is counted, to be changed. */
export function OverFilter({ label, to, search, usual, figures }: OverFilterProps) {
  const t = useTexts();
  const only = onlyMunicipality(useSession());
  const change = useChange<OverFilterProps['search']>();
  const { items } = useSuspenseQuery(councilsQuery).data;
  const { municipality = only, submitter } = search;
  const named = items.find((one) => one.council === submitter && one.municipality === municipality)?.name ?? submitter;
  return (
    <>
      <ListFilter label={label} to={to} search={search} by={['portfolio', 'council']}>
        <Choose
          label={t('answers')}
          value={search.answers ?? usual}
          options={figures}
          change={(answers) => change({ answers })}
        />
        <Day label={t('from')} value={search.from} change={(from) => change({ from })} />
        <Day label={t('until')} value={search.until} change={(until) => change({ until })} />
      </ListFilter>
      {search.withoutPortfolio !== undefined && <p className="utrecht-paragraph">{t('withoutPortfolio')}</p>}
      {named !== undefined && <p className="utrecht-paragraph">{t('submitter', { council: named })}</p>}
    </>
  );
}
