import type { RegisterState } from '#vocabulary';
import type { RegisterItem } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf, type Text } from '../texts/texts-of.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { VERDICT_TONES } from '../ui/tones.ts';

export const REGISTER_STATE_TEXTS = {
  refused: { nl: 'Niet of deels overgenomen', en: 'Not or partly adopted' },
  overdue: { nl: 'Te laat: geen antwoord', en: 'Late: no answer' },
  waiting: { nl: 'Wacht op antwoord', en: 'Awaiting an answer' },
  held: { nl: 'Aangehouden', en: 'Held' },
} satisfies Record<RegisterState, Text>;

export const useRegisterTexts = textsOf({
  label: { nl: 'Stand', en: 'State' },
  state: REGISTER_STATE_TEXTS,
  never: { nl: 'Nooit beantwoord', en: 'Never answered' },
  due: {
    overdue: { nl: 'uiterlijk {{date}} verwacht', en: 'was due on {{date}}' },
    waiting: { nl: 'uiterlijk {{date}}', en: 'due on {{date}}' },
    held: { nl: 'tot uiterlijk {{date}}', en: 'until {{date}}' },
  },
  ended: { nl: 'het dossier is afgesloten', en: 'the dossier has ended' },
});

const UNANSWERED: Readonly<Partial<Record<RegisterState, Tone>>> = { overdue: 'negative', waiting: 'info' };

type Stands = Pick<RegisterItem, 'state' | 'verdict' | 'ended' | 'dueOn'>;

/** What was answered; of what has no answer, whether there is still time for one. */
export function RegisterBadge({ item: { state, verdict, ended } }: { item: Stands }) {
  const t = useRegisterTexts();
  const terms = useTerms();
  if (verdict !== 'unanswered') {
    return (
      <Badge about="verdict" tone={VERDICT_TONES[verdict]}>
        {terms(`verdict.${verdict}`)}
      </Badge>
    );
  }
  return (
    <Badge about="verdict" tone={UNANSWERED[state] ?? 'neutral'}>
      {ended ? t('never') : t(`state.${state}`)}
    </Badge>
  );
}

/** Until when an answer is awaited, or was. */
export function useDueText(): (item: Stands) => string | undefined {
  const t = useRegisterTexts();
  const { date } = useDates();
  return ({ state, ended, dueOn }) => {
    if (state === 'refused') return undefined;
    if (ended && state !== 'held') return t('ended');
    return dueOn === undefined ? undefined : t(`due.${state}`, { date: date(dueOn) });
  };
}
