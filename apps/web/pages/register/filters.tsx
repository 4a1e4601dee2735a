import { REGISTER_STATES, SUBJECTS } from '#vocabulary';
import { ListFilter } from '../../lists/list-filter.tsx';
import { useRegisterTexts } from '../../lists/register-state.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { Choose, Day } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { IN_REGISTER } from '../../ui/tones.ts';
import { type Search } from './search.ts';
import { useTexts } from './texts.ts';

export function Filters({ search }: { search: Search }) {
  const t = useTexts();
  const overview = useListTexts();
  const register = useRegisterTexts();
  const terms = useTerms();
  const change = useChange<Search>();
  return (
    <ListFilter label={t('filter.label')} to="/niet-overgenomen" search={search} by={['council']}>
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
    </ListFilter>
  );
}
