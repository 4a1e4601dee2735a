import { REGISTER_STATES, SUBJECTS } from '#vocabulary';
import { useSession } from '../../api/session.ts';
import { CouncilChoice } from '../../lists/council-choice.tsx';
import { MunicipalityChoice, onlyMunicipality } from '../../lists/municipality.tsx';
import { useRegisterTexts } from '../../lists/register-state.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { narrows } from '../../ui/filter/address.ts';
import { Choose, Day, Filter } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { Link } from '../../ui/link.tsx';
import { IN_REGISTER } from '../../ui/tones.ts';
import { type Search } from './search.ts';
import { useTexts } from './texts.ts';

export function Filters({ search }: { search: Search }) {
  const t = useTexts();
  const overview = useListTexts();
  const register = useRegisterTexts();
  const terms = useTerms();
  const only = onlyMunicipality(useSession());
  const change = useChange<Search>();
  const { cursor: _, ...filters } = search;
  return (
    <Filter
      label={t('filter.label')}
      clear={
        narrows(filters) && (
          <Link to="/niet-overgenomen" className="dw-filter__clear">
            {overview('clear')}
          </Link>
        )
      }
    >
      <MunicipalityChoice
        every
        value={search.municipality}
        change={(municipality) => change({ municipality, council: undefined })}
      />
      <CouncilChoice municipality={search.municipality ?? only} value={search.council} change={change} />
      <Choose
        label={t('filter.verdict')}
        all={overview('all')}
        value={search.verdict}
        options={IN_REGISTER.map((verdict) => [verdict, terms(`verdict.${verdict}`)])}
        change={(verdict) => change({ verdict })}
      />
      <Choose
        label={register('label')}
        all={overview('all')}
        value={search.state}
        options={REGISTER_STATES.map((state) => [state, register(`state.${state}`)])}
        change={(state) => change({ state })}
      />
      <Choose
        label={t('filter.subject')}
        all={overview('all')}
        value={search.subject}
        options={SUBJECTS.map((subject) => [subject, terms(`subject.${subject}`)])}
        change={(subject) => change({ subject })}
      />
      <Day
        label={t('filter.advisedFrom')}
        value={search.advisedFrom}
        change={(advisedFrom) => change({ advisedFrom })}
      />
      <Day label={overview('from')} value={search.from} change={(from) => change({ from })} />
      <Day label={overview('until')} value={search.until} change={(until) => change({ until })} />
    </Filter>
  );
}
