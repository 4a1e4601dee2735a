import { LEGAL_BASES, STAGES } from '#vocabulary';
import { Select, SelectOption } from '@utrecht/component-library-react';
import { useSession } from '../../api/session.ts';
import { CouncilChoice } from '../../lists/council-choice.tsx';
import { MunicipalityChoice, onlyMunicipality } from '../../lists/municipality.tsx';
import { PortfolioChoice } from '../../lists/portfolio-choice.tsx';
import { useLawName } from '../../texts/law-name.ts';
import { useTerms } from '../../texts/terms.ts';
import { narrows } from '../../ui/filter/address.ts';
import { Choose, Day, Field, Filter as Frame, Words } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { Link } from '../../ui/link.tsx';
import { SORTS, type Search } from './search.ts';
import { useTexts } from './texts.ts';

export function Filter({ search }: { search: Search }) {
  const t = useTexts();
  const terms = useTerms();
  const lawName = useLawName();
  const change = useChange<Search>();
  const only = onlyMunicipality(useSession());
  const of = { municipality: search.municipality ?? only };
  const { cursor: _, sort: __, ...filters } = search;
  return (
    <Frame
      label={t('filter.label')}
      clear={
        narrows(filters) && (
          <Link to="/dossiers" search={search.sort ? { sort: search.sort } : {}} className="dw-filter__clear">
            {t('filter.clear')}
          </Link>
        )
      }
    >
      <Words label={t('filter.words')} value={search.title} change={(title) => change({ title })} />
      <Choose
        label={t('filter.stage')}
        all={t('filter.anyStage')}
        value={search.stage}
        options={STAGES.map((stage) => [stage, terms(`stage.${stage}`)])}
        change={(stage) => change({ stage: stage })}
      />
      <MunicipalityChoice
        every
        value={search.municipality}
        change={(municipality) => change({ municipality, council: undefined, portfolio: undefined })}
      />
      <CouncilChoice {...of} value={search.council} change={change} />
      <PortfolioChoice {...of} value={search.portfolio} change={(portfolio) => change({ portfolio })} />
      <Choose
        label={t('filter.legalBasis')}
        all={t('filter.anyLegalBasis')}
        value={search.legalBasis}
        options={LEGAL_BASES.map((basis) => [basis, lawName(basis)])}
        change={(legalBasis) => change({ legalBasis: legalBasis })}
      />
      <Day label={t('filter.dueUntil')} value={search.dueUntil} change={(dueUntil) => change({ dueUntil })} />
      <Field label={t('filter.sort')}>
        {(id) => (
          <Select id={id} value={search.sort ?? SORTS[0]} onChange={(event) => change({ sort: event.target.value })}>
            {SORTS.map((sort) => (
              <SelectOption key={sort} value={sort}>
                {t(`sort.${sort}`)}
              </SelectOption>
            ))}
          </Select>
        )}
      </Field>
    </Frame>
  );
}
