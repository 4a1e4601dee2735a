import type { TrajectoryAnswer } from '../../api/answers.ts';
import { Radios } from '../../form/choices.tsx';
import { DayField } from '../../form/date-field.tsx';
import { TextField } from '../../form/text-fields.tsx';
import { HOW, type How } from './term.ts';
import { useTexts } from './texts.ts';

const SIX_WEEKS: { readonly weeks?: number; readonly days?: number } = { weeks: 6 };

/** How long the council gets. The due date follows from it, with the law and the holidays. */
export function TermFields({ how, trajectory }: { how: How; trajectory: TrajectoryAnswer }) {
  const t = useTexts();
  const { weeks, days } = trajectory.settings?.adviceTerm ?? SIX_WEEKS;
  const usual = weeks === undefined ? t('term.inDays', { count: days ?? 0 }) : t('term.inWeeks', { count: weeks });
  return (
    <>
      <Radios
        place="how"
        label={t('term.label')}
        description={t('term.description')}
        options={HOW.map((value) => ({ value, label: t(`term.${value}`, { usual }) }))}
        required
      />
      {how === 'weeks' && <TextField place="term.weeks" label={t('term.count.weeks')} required />}
      {how === 'days' && <TextField place="term.days" label={t('term.count.days')} required />}
      {how === 'until' && <DayField place="term.until" label={t('term.day')} required />}
    </>
  );
}
