import type { TrajectoryView } from '#projections';
import { Alert, Paragraph } from '@utrecht/component-library-react';
import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';

type Rule = TrajectoryView['requests'][number]['extending'];

const useTexts = textsOf({
  usedUp: {
    nl: 'Deze termijn is al zo vaak verlengd als is toegestaan.',
    en: 'This term was extended as often as it may be already.',
  },
  latest: { nl: 'Verlengen mag tot en met {{date}}.', en: 'It may be extended to {{date}}.' },
  tooLong: {
    nl: '{{date}} is later dan is toegestaan: dat is tot en met {{latest}}.',
    en: '{{date}} is later than allowed: that is up to and including {{latest}}.',
  },
  recorded: {
    nl: 'U kunt dit wel vastleggen. Bij de termijn staat dan dat het meer is dan is toegestaan.',
    en: 'You can record it all the same. The term then says that it is more than allowed.',
  },
});

/** Whether what is being filled in goes beyond what the municipality laid down, before it is sent. */
export function ExtendingRule({ rule, until }: { rule: Rule; until: string }) {
  const t = useTexts();
  const { date } = useDates();
  if (!rule) return null;
  const { said, isUsedUp, latest } = rule;
  const isTooLong = latest !== undefined && until > latest;
  const beyond = [
    ...(isUsedUp ? [t('usedUp')] : []),
    ...(isTooLong ? [t('tooLong', { date: date(until), latest: date(latest) })] : []),
  ];
  return (
    <>
      <Paragraph lang="nl">{said}</Paragraph>
      {latest !== undefined && beyond.length === 0 && <Paragraph>{t('latest', { date: date(latest) })}</Paragraph>}
      <div role="status">
        {beyond.length > 0 && (
          <Alert type="warning">
            <Paragraph>{[...beyond, t('recorded')].join(' ')}</Paragraph>
          </Alert>
        )}
      </div>
    </>
  );
}
