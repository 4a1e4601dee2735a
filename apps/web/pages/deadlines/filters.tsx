import { DEADLINE_KINDS } from '#vocabulary';
import { DEADLINE_STATES } from '../../ui/tones.ts';
import { useSession } from '../../api/session.ts';
import { CouncilChoice } from '../../lists/council-choice.tsx';
import { ListFilter } from '../../lists/list-filter.tsx';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { Choose, Day } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';

export function Filters({ search }: { search: Search }) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const only = onlyMunicipality(useSession());
  const change = useChange<Search>();
  const { maand, ...filters } = search;
  return (
    <ListFilter
      label={t('filter.label')}
      to="/termijnen"
      stays={maand === undefined ? {} : { maand }}
      search={filters}
      by={['whose']}
    >
      <Choose
        label={t('filter.kind')}
        all={overview('all')}
        value={search.kind}
        options={DEADLINE_KINDS.map((kind) => [kind, terms(`deadlineKind.${kind}`)])}
        change={(kind) => change({ kind })}
      />
      <Choose
        label={t('filter.state')}
        all={maand === undefined ? t('filter.waiting') : overview('all')}
        value={search.state}
        options={DEADLINE_STATES.map((state) => [state, terms(`deadlineState.${state}`)])}
        change={(state) => change({ state })}
      />
      <CouncilChoice
        municipality={search.municipality ?? only}
        value={search.who}
        change={({ council: who, ...of }) => change({ who, ...of })}
      />
      {maand === undefined && (
        <>
          <Day label={overview('from')} value={search.from} change={(from) => change({ from })} />
          <Day label={overview('until')} value={search.until} change={(until) => change({ until })} />
        </>
      )}
    </ListFilter>
  );
}
