import type { TrajectoryAnswer } from '../../../api/answers.ts';
import { fieldsOf } from '../../../form/fields.ts';
import { HOW, type How, type TermValues } from './term.ts';
import { useTexts } from './texts.ts';

const { DayField, Radios, TextField } = fieldsOf<TermValues & { readonly own: readonly TermValues[] }>();

interface TermProps {
  readonly of: TermValues;
  readonly at: '' | `own[${number}].`;
  readonly trajectory: TrajectoryAnswer;
}

const SIX_WEEKS: NonNullable<NonNullable<TrajectoryAnswer['settings']>['adviceTerm']> = { weeks: 6 };

/** How long a council gets. The due date follows from it, with the law and the holidays. */
export function TermFields({ of: { how }, at, trajectory }: TermProps) {
  const t = useTexts();
  const { weeks, days, meeting } = trajectory.settings?.adviceTerm ?? SIX_WEEKS;
  const long = weeks === undefined ? t('term.inDays', { count: days ?? 0 }) : t('term.inWeeks', { count: weeks });
  const usual = meeting ? t('term.atMeeting', { usual: long }) : long;
  return (
    <>
      <Radios
        place={`${at}how`}
        label={t('term.label')}
        description={t('term.description')}
        options={HOW.map((value: How) => ({ value, label: t(`term.${value}`, { usual }) }))}
        required
      />
      {how === 'weeks' && <TextField place={`${at}term.weeks`} label={t('term.count.weeks')} required />}
      {how === 'days' && <TextField place={`${at}term.days`} label={t('term.count.days')} required />}
      {how === 'until' && <DayField place={`${at}term.until`} label={t('term.day')} required />}
    </>
  );
}
