import type { AnswerThread } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Side } from './text/difference.tsx';
import { useTrajectoryTexts } from './texts.ts';
import { wordDiff } from '#text';
import './trajectory.css';

type Trace = AnswerThread['traces'][number];
type Passage = NonNullable<Trace['passages']>[number];

/** A passage before and after, with what went and what is new. */
export function Passages({ passage: { before, after } }: { passage: Passage }) {
  const t = useTrajectoryTexts();
  const words = wordDiff(before, after);
  return (
    <div className="dw-passage">
      <div>
        <p className="dw-passage__name">{t('trace.before')}</p>
        <p className="utrecht-paragraph dw-prose">
          {before === '' ? t('trace.nothingBefore') : <Side words={words} of="gone" />}
        </p>
      </div>
      <div>
        <p className="dw-passage__name">{t('trace.after')}</p>
        <p className="utrecht-paragraph dw-prose">
          {after === '' ? t('trace.nothingAfter') : <Side words={words} of="new" />}
        </p>
      </div>
    </div>
  );
}

function TraceBody({ trace }: { trace: Trace }) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const { on, effect, fromVersion, toVersion, passages = [], note } = trace;
  return (
    <div className="dw-stack dw-stack--tight">
      <p className="utrecht-paragraph dw-small dw-muted">
        {`${terms(`effect.${effect}`)}, ${date(on)}`}
        {fromVersion !== undefined &&
          toVersion !== undefined &&
          ` · ${t('trace.versions', { fromVersion, toVersion })}`}
      </p>
      {effect === 'text' && passages.length === 0 && <p className="utrecht-paragraph">{t('trace.unknown')}</p>}
      {note !== undefined && (
        <p className="utrecht-paragraph dw-prose" lang="nl">
          {note}
        </p>
      )}
      {passages.map((passage) => (
        <Passages key={`${passage.before}\n${passage.after}`} passage={passage} />
      ))}
    </div>
  );
}

/** Where something that was said can be found back. */
export function Traces({ traces, folded = false }: { traces: readonly Trace[]; folded?: boolean }) {
  const t = useTrajectoryTexts();
  if (traces.length === 0) return null;
  const bodies = traces.map((trace) => <TraceBody key={`${trace.on} ${trace.effect}`} trace={trace} />);
  if (!folded) return bodies;
  return (
    <details className="dw-more">
      <summary>{t('trace.show')}</summary>
      <div className="dw-stack">{bodies}</div>
    </details>
  );
}
