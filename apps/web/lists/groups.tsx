import type { Group } from '#projections';
import { ANSWER_VERDICTS } from '#vocabulary';
import { Figure, type Of } from './figure.tsx';
import { FigureTable } from './table.tsx';
import { useListTexts } from './texts.ts';

/** The same counts for several councils, portfolios or years. */
export interface Grouped {
  readonly key: string;
  readonly name: string;
  readonly group: Group;
  readonly of: Of;
}

interface GroupsProps {
  readonly caption: string;
  /** What the groups are: "Jaar". */
  readonly by: string;
  readonly groups: readonly Grouped[];
}

/** What was answered, each figure with what is behind it. */
export function Verdicts({ caption, by, groups }: GroupsProps) {
  const t = useListTexts();
  return (
    <FigureTable
      caption={caption}
      head={[by, ...ANSWER_VERDICTS.map((verdict) => t(`verdict.${verdict}`)), t('verdict.open'), t('total')]}
      rows={groups.map(({ key, name, group: { verdicts, open, total }, of }) => ({
        key,
        cells: [
          name,
          ...ANSWER_VERDICTS.map((verdict) => (
            <Figure
              key={verdict}
              count={verdicts[verdict]}
              counts={verdict}
              of={of}
              label={`${t(`verdict.${verdict}`)}, ${name}`}
            />
          )),
          <Figure key="open" count={open} counts="unanswered" of={of} label={`${t('verdict.open')}, ${name}`} />,
          <Figure key="total" count={total} counts="any" of={of} label={`${t('total')}, ${name}`} />,
        ],
      }))}
    />
  );
}

/** How many responses came, how many of them late, and what is still to come. */
export function Times({ caption, by, groups }: GroupsProps) {
  const t = useListTexts();
  return (
    <FigureTable
      caption={caption}
      head={[
        by,
        t('responses.adopted'),
        t('responses.late'),
        t('responses.mean'),
        t('responses.owed'),
        t('responses.overdue'),
      ]}
      rows={groups.map(({ key, name, group: { responses }, of }) => ({
        key,
        cells: [
          name,
          <Figure
            key="adopted"
            count={responses.adopted}
            counts="responded"
            of={of}
            label={`${t('responses.adopted')}, ${name}`}
          />,
          <Figure
            key="late"
            count={responses.late}
            counts="respondedLate"
            of={of}
            label={`${t('responses.late')}, ${name}`}
          />,
          responses.meanDays === undefined ? t('responses.none') : t('days', { count: Math.round(responses.meanDays) }),
          <Figure key="owed" count={responses.owed} counts="owed" of={of} label={`${t('responses.owed')}, ${name}`} />,
          <Figure
            key="overdue"
            count={responses.overdue}
            counts="overdue"
            of={of}
            label={`${t('responses.overdue')}, ${name}`}
          />,
        ],
      }))}
    />
  );
}
