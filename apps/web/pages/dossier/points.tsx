import { shown } from '#text';
import type { TrajectoryView } from '#projections';
import type { DeadlineItem } from '../../api/answers.ts';
import { adoptedOnDays } from '../../trajectory/adopted-on.ts';
import { keptUntraced } from '../../trajectory/answer.tsx';
import { Corrected } from '../../trajectory/corrected.tsx';
import { correctedIn } from '../../trajectory/corrections.ts';
import { copyOwed } from '../../trajectory/copy-to-raad.ts';
import { CouncilName } from '../../trajectory/council-name.tsx';
import { Due } from '../../trajectory/due.tsx';
import { nameIn } from '../../trajectory/names.ts';
import { ToTheWhole } from '../../trajectory/to-the-whole.tsx';
import { useTrajectoryTexts } from '../../trajectory/texts.ts';
import { LedToIt } from '../../trajectory/led-to-it.tsx';
import { isUnasked } from '../../trajectory/unasked.ts';
import { useWhosePoint, WhoseAdvice } from '../../trajectory/whose.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link, PlainLink } from '../../ui/link.tsx';
import { ADVICE_TONES, EFFECT_TONES, VERDICT_TONES } from '../../ui/tones.ts';
import { verdictOf, type Row } from './rows.ts';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';
import '../../ui/line.css';
import './points.css';

type Advice = TrajectoryView['advices'][number];
interface PointsProps {
  readonly trajectory: TrajectoryView;
  readonly deadlines: readonly DeadlineItem[];
  readonly rows: readonly Row[];
  readonly search: Search;
  /** The one that is open beside the list. */
  readonly open?: string;
}

/** Whose advice it is, what it says of the whole, and whether there is a response to it. */
function AdviceHead({
  advice,
  trajectory,
  deadlines,
}: { advice: Advice } & Pick<PointsProps, 'trajectory' | 'deadlines'>) {
  const t = useTexts();
  const words = useTrajectoryTexts();
  const terms = useTerms();
  const { date, list } = useDates();
  const nameOf = nameIn(trajectory);
  return (
    <div className="dw-advice-head">
      <h3 className="utrecht-heading-3">
        <CouncilName trajectory={trajectory} council={advice.council} />
      </h3>
      <Badge about="adviceVerdict" tone={ADVICE_TONES[advice.verdict]}>
        {terms(`adviceVerdict.${advice.verdict}`)}
      </Badge>
      <span className="dw-small dw-muted">{date(advice.on)}</span>
      {isUnasked(advice) && <Badge>{words('advice.unasked')}</Badge>}
      <Link to="/dossiers/$dossier/adviezen/$advice" params={{ dossier: trajectory.id, advice: advice.id }}>
        {t('whole')}
        <span className="dw-hidden">{`, ${nameOf(advice.council)}, ${date(advice.on)}`}</span>
      </Link>
      {advice.responses.map(({ authority, ...adopted }) => {
        const days = adoptedOnDays(adopted);
        const due = deadlines.find((d) => d.kind === 'response' && d.of === advice.id && d.who === authority);
        return (
          <span key={authority} className="dw-small">
            {days.length === 0
              ? t('awaitsResponse', { who: nameOf(authority) })
              : t('responded', { who: nameOf(authority), date: list(days.map(date)) })}{' '}
            {due && days.length === 0 && <Due deadline={due} />}
          </span>
        );
      })}
      {copyOwed(trajectory, advice) === 'due' && <span className="dw-small">{words('advice.copy.due')}</span>}
    </div>
  );
}

/** One point in one line: what it says, and what became of it. */
function Point({
  row,
  trajectory,
  search,
  open,
}: { row: Row; open: boolean } & Pick<PointsProps, 'trajectory' | 'search'>) {
  const t = useTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  const whoseOf = useWhosePoint(trajectory);
  const { id, number, text, question, about, answers } = row;
  const several = answers.length > 1;
  const said = [...(about === undefined ? [] : [about]), ...whoseOf(row.whose)];
  return (
    <PlainLink
      to="/dossiers/$dossier/aanbevelingen/$recommendation"
      params={{ dossier: trajectory.id, recommendation: id }}
      search={search}
      resetScroll={false}
      className={several ? 'dw-line dw-line--several' : 'dw-line'}
      aria-current={open ? 'true' : undefined}
    >
      <span className="dw-line__number">
        <span className="dw-hidden">{`${terms(question ? 'question' : 'recommendation', { number })}: `}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <span className="dw-line__text" lang="nl">
        {shown(text)}
      </span>
      {said.length > 0 && <span className="dw-line__about">{said.join(' · ')}</span>}
      <span className="dw-line__badges">
        {answers.map((answer) => {
          const verdict = verdictOf(answer) ?? 'unanswered';
          return (
            <span key={answer.authority} className="dw-line__answer">
              {several && <span className="dw-small dw-muted">{nameOf(answer.authority)}</span>}
              <Badge about="verdict" tone={answer.dropped ? 'neutral' : VERDICT_TONES[verdict]}>
                {answer.dropped ? terms('deadlineState.dropped') : terms(`verdict.${verdict}`)}
              </Badge>
              {verdict !== 'unanswered' && answer.publishedOn === undefined && !answer.dropped && (
                <Badge>{t('draft')}</Badge>
              )}
              {answer.influence !== undefined && !keptUntraced(answer) && (
                <Badge about="effect" tone={EFFECT_TONES[answer.influence]}>
                  {terms(`effect.${answer.influence}`)}
                </Badge>
              )}
            </span>
          );
        })}
      </span>
    </PlainLink>
  );
}

/** The points of a dossier, a line each, advice by advice. */
export function Points({ trajectory, deadlines, rows, search, open }: PointsProps) {
  const t = useTexts();
  const nameOf = nameIn(trajectory);
  const shown = new Set(rows.map(({ advice }) => advice));
  // What has no points is shown where nothing is looked for.
  const advices = trajectory.advices.filter(
    ({ id, recommendations }) => shown.has(id) || (recommendations.length === 0 && search.council === undefined),
  );
  return (
    <div className="dw-stack">
      {advices.map((advice) => (
        <section key={advice.id} id={advice.id} className="dw-advice">
          <AdviceHead advice={advice} trajectory={trajectory} deadlines={deadlines} />
          <WhoseAdvice trajectory={trajectory} advice={advice} />
          {open === undefined && (
            <>
              <LedToIt trajectory={trajectory} advice={advice} />
              <Corrected trajectory={trajectory} entries={correctedIn.advice(trajectory, advice.id)} />
            </>
          )}
          {advice.recommendations.length === 0 && (
            <p className="utrecht-paragraph">{t(advice.pointsUnknown ? 'pointsUnknown' : 'noPoints')}</p>
          )}
          <ol className="dw-list dw-lines">
            {rows
              .filter((row) => row.advice === advice.id)
              .map((row) => (
                <li key={row.id} id={`aanbeveling-${row.id}`}>
                  <Point row={row} trajectory={trajectory} search={search} open={row.id === open} />
                </li>
              ))}
          </ol>
          {open === undefined &&
            advice.responses.map(({ authority, adoptions }) => (
              <ToTheWhole
                key={authority}
                adoptions={adoptions}
                by={advice.responses.length > 1 ? nameOf(authority) : undefined}
              />
            ))}
        </section>
      ))}
      {advices.length === 0 && <p className="utrecht-paragraph">{t('none')}</p>}
    </div>
  );
}
