import { ANSWER_VERDICTS, isRefusal, type AnswerVerdict } from '#vocabulary';
import { AnswerText } from '../../../action/answer-text.tsx';
import type { AnswerValues } from '../../../action/answer.ts';
import { SaidPoint } from '../../../action/point.tsx';
import { useTerms } from '../../../texts/terms.ts';
import { Badge } from '../../../ui/badge.tsx';
import { VERDICT_TONES } from '../../../ui/tones.ts';
import type { ComponentProps } from 'react';
import { useTexts } from './texts.ts';

const ORDER = [...ANSWER_VERDICTS, ''] as const;

/** How many points got which verdict, of how many. */
export function Tally({ verdicts }: { verdicts: readonly (AnswerVerdict | '')[] }) {
  const t = useTexts();
  const terms = useTerms();
  const counts = ORDER.map((verdict) => ({
    verdict: verdict || ('unanswered' as const),
    count: verdicts.filter((one) => one === verdict).length,
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
      <span className="dw-muted">{t('of', { count: verdicts.length })}</span>
    </p>
  );
}

interface Given extends ComponentProps<typeof SaidPoint> {
  readonly answer: AnswerValues;
}

const Answers = ({ of }: { of: readonly Given[] }) => (
  <ol className="dw-list dw-stack">
    {of.map(({ answer, ...said }) => (
      <li key={said.point.id} className="dw-stack dw-stack--tight">
        <SaidPoint {...said} />
        <AnswerText answer={answer} />
      </li>
    ))}
  </ol>
);

/** The answers that become public, where that is confirmed: what is refused in sight, the rest behind it. */
export function Published({ given, open }: { given: readonly Given[]; open: number }) {
  const t = useTexts();
  if (given.length + open === 0) return null;
  const verdictOf = ({ answer }: Given) => answer.verdict;
  const refused = given.filter(({ answer: { verdict } }) => verdict !== '' && isRefusal(verdict));
  const others = given.filter((one) => !refused.includes(one));
  return (
    <section className="dw-stack dw-stack--tight" aria-label={t('published.title')}>
      <h3 className="utrecht-heading-3">{t('published.title')}</h3>
      <Tally verdicts={[...given.map(verdictOf), ...Array.from({ length: open }, () => '' as const)]} />
      {refused.length > 0 && <p className="utrecht-paragraph">{t('published.refused', { count: refused.length })}</p>}
      <Answers of={refused} />
      {others.length > 0 && (
        <details className="dw-more">
          <summary>{t(refused.length > 0 ? 'published.others' : 'published.all', { count: others.length })}</summary>
          <Answers of={others} />
        </details>
      )}
    </section>
  );
}
