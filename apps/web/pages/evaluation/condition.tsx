import { Radios } from '../../form/choices.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTerms } from '../../texts/terms.ts';
import { useTexts } from './texts.ts';

const SCORES = ['1', '2', '3', '4', '5'] as const;

/** One condition: a score from 1 to 5, and a remark. */
export function Condition({ condition, place }: { condition: number; place: string }) {
  const t = useTexts();
  const terms = useTerms();
  return (
    <li className="dw-condition">
      <Radios
        place={`${place}.score`}
        label={`${condition}. ${terms(`condition.${String(condition) as '1'}`)}`}
        options={SCORES.map((value) => ({ value, label: t(`score.${value}`) }))}
      />
      <LongText place={`${place}.remark`} label={t('remark', { number: condition })} rows={2} />
    </li>
  );
}
