import { ANSWER_VERDICTS } from '#vocabulary';
import type { TrajectoryView } from '#projections';
import { nameIn } from '../../../trajectory/names.ts';
import { useDates } from '../../../texts/dates.ts';
import { useTerms } from '../../../texts/terms.ts';
import { narrows } from '../../../ui/filter/address.ts';
import { Choose, Filter } from '../../../ui/filter/filter.tsx';
import { useChange } from '../../../ui/filter/use-change.ts';
import { Link } from '../../../ui/link.tsx';
import { isTodo, type Point } from './points.ts';
import { narrowingOf, STANDINGS, type Narrowing, type Search } from './search.ts';
import { useTexts } from './texts.ts';

interface FilterProps {
  readonly trajectory: TrajectoryView;
  readonly points: readonly Point[];
  readonly search: Search;
}

/** What narrows the list: only by what tells its points apart. */
export function AnswersFilter({ trajectory, points, search }: FilterProps) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const change = useChange<Narrowing>();
  const nameOf = nameIn(trajectory);
  const [advices, verdicts, standings] = [
    new Set(points.map(({ advice }) => advice)),
    new Set(points.map(({ verdict }) => verdict)),
    new Set(points.map(({ standing }) => standing)),
  ];
  const given = ANSWER_VERDICTS.filter((verdict) => verdicts.has(verdict));
  return (
    <Filter
      label={t('filter.label')}
      clear={
        narrows(narrowingOf(search)) && (
          <Link
            to="/dossiers/$dossier/antwoorden"
            params={{ dossier: trajectory.id }}
            search={{ over: search.over, van: search.van, samen: search.samen }}
            resetScroll={false}
            className="dw-filter__clear"
          >
            {t('filter.clear')}
          </Link>
        )
      }
    >
      {advices.size > 1 && (
        <Choose
          label={t('filter.advice')}
          all={t('filter.all')}
          value={search.advice}
          options={trajectory.advices
            .filter(({ id }) => advices.has(id))
            .map(({ id, council, on }) => [id, `${nameOf(council)}, ${date(on)}`])}
          change={(advice) => change({ advice })}
        />
      )}
      {standings.size > 1 && (
        <Choose
          label={t('filter.standing')}
          all={t('filter.all')}
          value={search.standing}
          options={[
            ...(points.some(isTodo) ? [['todo', t('filter.todo')] as const] : []),
            ...STANDINGS.filter((standing) => standings.has(standing)).map(
              (standing) => [standing, t(`standing.${standing}`)] as const,
            ),
          ]}
          change={(standing) => change({ standing })}
        />
      )}
      {given.length > 1 && (
        <Choose
          label={t('filter.verdict')}
          all={t('filter.all')}
          value={search.verdict}
          options={given.map((verdict) => [verdict, terms(`verdict.${verdict}`)])}
          change={(verdict) => change({ verdict })}
        />
      )}
    </Filter>
  );
}
