import type { Municipality } from '../../administration/kept.ts';
import { Fact, Facts, Section } from '../../ui/section.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTexts } from './texts.ts';

/** What holds now, also when somebody else changed it while the form was filled in. */
export function Current({ settled }: { settled: Municipality }) {
  const t = useTexts();
  const { date, list } = useDates();
  const termOf = ({ weeks, days }: NonNullable<Municipality['adviceTerm']> = { weeks: 6 }) =>
    days === undefined ? t('weeks', { count: weeks }) : t('days', { count: days });
  const recess = (settled.recess ?? []).map(({ name, from, to }) =>
    t('now.recessOne', { name, from: date(from), to: date(to) }),
  );
  return (
    <Section title={t('now.title')}>
      <Facts>
        <Fact name={t('terms.advice')}>{termOf(settled.adviceTerm)}</Fact>
        <Fact name={t('terms.response')}>{termOf(settled.responseTerm)}</Fact>
        <Fact name={t('now.law')}>{settled.termijnenwet === false ? t('now.off') : t('now.on')}</Fact>
        <Fact name={t('now.recess')}>{recess.length === 0 ? t('now.none') : list(recess)}</Fact>
      </Facts>
    </Section>
  );
}
