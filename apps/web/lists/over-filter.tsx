import type { ReactNode } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { councilsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Choose, Day, Filter } from '../ui/filter/filter.tsx';
import { useChange } from '../ui/filter/use-change.ts';
import { CouncilChoice } from './council-choice.tsx';
import { MunicipalityChoice, onlyMunicipality } from './municipality.tsx';
import type { Over } from './over.ts';
import { PortfolioChoice } from './portfolio-choice.tsx';

const useTexts = textsOf({
  answers: { nl: 'Wat het getal telt', en: 'What the figure counts' },
  from: { nl: 'Advies vanaf', en: 'Advice from' },
  until: { nl: 'Advies tot en met', en: 'Advice until' },
  withoutPortfolio: { nl: 'Alleen waar geen portefeuille is genoemd.', en: 'Only where no portfolio is named.' },
  submitter: { nl: 'Alleen adviezen die {{council}} uitbracht.', en: 'Only advices that {{council}} submitted.' },
});

interface OverFilterProps {
  readonly label: string;
  readonly search: Over & { readonly answers?: string | undefined };
  readonly figures: readonly (readonly [value: string, name: string])[];
  readonly clear: ReactNode;
}

/** Over what the figure behind a list is counted, to be changed. */
export function OverFilter({ label, search, figures, clear }: OverFilterProps) {
  const t = useTexts();
  const only = onlyMunicipality(useSession());
  const change = useChange<OverFilterProps['search']>();
  const { items } = useSuspenseQuery(councilsQuery).data;
  const { municipality = only, submitter } = search;
  const named = items.find((one) => one.council === submitter && one.municipality === municipality)?.name ?? submitter;
  return (
    <>
      <Filter label={label} clear={clear}>
        <MunicipalityChoice
          every
          value={search.municipality}
          change={(chosen) =>
            change({ municipality: chosen, council: undefined, submitter: undefined, portfolio: undefined })
          }
        />
        <PortfolioChoice
          municipality={municipality}
          value={search.portfolio}
          change={(portfolio) => change({ portfolio, withoutPortfolio: undefined })}
        />
        <CouncilChoice
          municipality={municipality}
          value={search.council}
          change={(chosen) => change({ ...chosen, submitter: undefined })}
        />
        <Choose
          label={t('answers')}
          value={search.answers}
          options={figures}
          change={(answers) => change({ answers })}
        />
        <Day label={t('from')} value={search.from} change={(from) => change({ from })} />
        <Day label={t('until')} value={search.until} change={(until) => change({ until })} />
      </Filter>
      {search.withoutPortfolio !== undefined && <p className="utrecht-paragraph">{t('withoutPortfolio')}</p>}
      {named !== undefined && <p className="utrecht-paragraph">{t('submitter', { council: named })}</p>}
    </>
  );
}
