import { Radios } from '../../form/choices.tsx';
import { LongText } from '../../form/text-fields.tsx';
import type nl from './nl.json';
import { useTexts } from './texts.ts';

const SCORES = ['1', '2', '3', '4', '5'] as const;
type Number = keyof (typeof nl)['condition'];

/** One condition: a score from 1 to 5, and a remark. */
export function Condition({ condition, place }: { condition: number; place: string }) {
  const t = useTexts();
  return (
    <li className="dw-condition">
      <Radios
        place={`${place}.score`}
        label={`${condition}. ${t(`condition.${String(condition) as Number}`)}`}
        options={SCORES.map((value) => ({ value, label: t(`score.${value}`) }))}
      />
      <LongText place={`${place}.remark`} label={t('remark', { number: condition })} rows={2} />
    </li>
  );
}
