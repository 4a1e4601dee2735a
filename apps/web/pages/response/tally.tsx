import { ANSWER_VERDICTS } from '#vocabulary';
import type { AnswerValues } from '../../action/answer.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { VERDICT_TONES } from '../../ui/tones.ts';
import { useTexts } from './texts.ts';

const ORDER = [...ANSWER_VERDICTS, ''] as const;

/** How many points got which verdict, of how many. */
export function Tally({ answers }: { answers: readonly AnswerValues[] }) {
  const t = useTexts();
  const terms = useTerms();
  const counts = ORDER.map((verdict) => ({
    verdict: verdict || ('unanswered' as const),
    count: answers.filter((answer) => answer.verdict === verdict).length,
  }));
  return (
    <p className="utrecht-paragraph dw-row">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => (
          <Badge key={verdict} tone={VERDICT_TONES[verdict]}>
            {`${terms(`verdict.${verdict}`)}: ${count}`}
          </Badge>
        ))}
      <span className="dw-muted">{t('of', { count: answers.length })}</span>
    </p>
  );
}
