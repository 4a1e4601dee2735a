import type { TrajectoryView } from '#projections';
import { ANSWER_VERDICTS } from '#vocabulary';
import { nameIn } from '../../trajectory/names.ts';
import { useTerms } from '../../texts/terms.ts';
import { narrows } from '../../ui/filter/address.ts';
import { Choose, Filter } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { Link } from '../../ui/link.tsx';
import { awaitsAnswer, awaitsTrace, verdictOf, type Row } from './rows.ts';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';

interface FilterProps {
  readonly trajectory: Pick<TrajectoryView, 'id' | 'councils' | 'authorities'>;
  readonly rows: readonly Row[];
  readonly search: Search;
}

const some = <T extends string>(values: readonly (T | undefined)[]): T[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** What narrows the points: only by what tells them apart in this dossier. */
export function PointsFilter({ trajectory, rows, search }: FilterProps) {
  const t = useTexts();
  const terms = useTerms();
  const change = useChange<Search>();
  const nameOf = nameIn(trajectory);
  const councils = some(rows.map(({ council }) => council));
  const given = new Set(rows.flatMap(({ answers }) => answers.map(verdictOf)));
  const verdicts = ANSWER_VERDICTS.filter((verdict) => given.has(verdict));
  const subjects = some(rows.map(({ about }) => about));
  const awaited = [
    ...(rows.some(awaitsAnswer) ? [['answer', t('filter.toAnswer')] as const] : []),
    ...(rows.some(awaitsTrace) ? [['trace', t('filter.toTrace')] as const] : []),
  ];
  return (
    <Filter
      label={t('filter.label')}
      clear={
        narrows(search) && (
          <Link to="/dossiers/$dossier" params={{ dossier: trajectory.id }} className="dw-filter__clear">
            {t('filter.clear')}
          </Link>
        )
      }
    >
      {councils.length > 1 && (
        <Choose
          label={t('filter.council')}
          all={t('filter.all')}
          value={search.council}
          options={councils.map((council) => [council, nameOf(council)])}
          change={(council) => change({ council })}
        />
      )}
      {verdicts.length > 1 && (
        <Choose
          label={t('filter.verdict')}
          all={t('filter.all')}
          value={search.verdict}
          options={verdicts.map((verdict) => [verdict, terms(`verdict.${verdict}`)])}
          change={(verdict) => change({ verdict })}
        />
      )}
      {subjects.length > 1 && (
        <Choose
          label={t('filter.about')}
          all={t('filter.all')}
          value={search.about}
          options={subjects.map((subject) => [subject, subject])}
          change={(about) => change({ about })}
        />
      )}
      {awaited.length > 0 && (
        <Choose
          label={t('filter.awaits')}
          all={t('filter.all')}
          value={search.awaits}
          options={awaited}
          change={(awaits) => change({ awaits })}
        />
      )}
    </Filter>
  );
}
