import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { AnswerText } from '../../../action/answer-text.tsx';
import { valuesOf } from '../../../action/answer.ts';
import { handoverIn } from '../../../action/handover.ts';
import { PointRemarks } from '../../../action/remarks.tsx';
import type { TrajectoryAnswer } from '../../../api/answers.ts';
import { textQuery } from '../../../api/queries.ts';
import { OnPassage } from '../../../trajectory/on-passage.tsx';
import { advisedAnchor } from '../../../trajectory/text/advised.tsx';
import { PassageNow } from '../../../trajectory/text/passage-now.tsx';
import { nameIn } from '../../../trajectory/names.ts';
import { useStance } from '../../../trajectory/stance.ts';
import { useTrajectoryTexts } from '../../../trajectory/texts.ts';
import { Repeats, useWhosePoint } from '../../../trajectory/whose.tsx';
import { useDates } from '../../../texts/dates.ts';
import { useTerms } from '../../../texts/terms.ts';
import { Link } from '../../../ui/link.tsx';
import { PointForm } from './point-form.tsx';
import type { Point } from './points.ts';
import { useTexts } from './texts.ts';
import type { Place } from './unsent.ts';
import type { Saving } from './use-saving.ts';

interface PanelProps {
  readonly trajectory: TrajectoryAnswer;
  readonly place: Place;
  readonly point: Point;
  /** What a point is called, by its id; with its council where that is another. */
  readonly nameOf: (id: string) => string;
  /** Whether somebody went on to it from another, and so stands at its heading. */
  readonly arrives: boolean;
  /** Whether something is typed here that is not recorded. */
  readonly typed: boolean;
  readonly saving: Saving;
  readonly date: string;
  readonly saved: ComponentProps<typeof PointForm>['saved'];
  readonly writingRef: ComponentProps<typeof PointForm>['writingRef'];
}

/** What was said, and below it the answer: read, or written. */
export function Panel(props: PanelProps) {
  const { trajectory, place, point, nameOf, arrives, typed, saving, date, saved, writingRef } = props;
  const t = useTexts();
  const parts = useTrajectoryTexts();
  const terms = useTerms();
  const { list } = useDates();
  const stanceOf = useStance();
  const { id, said, council, advice, answer, standing, open, number } = point;
  const whose = useWhosePoint(trajectory)(said);
  const name = terms(said.question ? 'question' : 'recommendation', { number });
  const notes = [
    ...(said.about === undefined ? [] : [parts('advice.about', { about: said.about })]),
    ...(said.stance === undefined ? [] : [stanceOf(said.stance)]),
    ...whose,
  ];
  const { data: text } = useQuery({ ...textQuery(trajectory.id), enabled: said.passage !== undefined });
  const advised = text?.advised.find(({ recommendation }) => recommendation === id);
  const now = text?.to;
  // On a phone the answer would be out of sight below it.
  const [isWide] = useState(() => window.matchMedia('(width >= 48rem)').matches);
  const shared = (answer?.versions?.at(-1)?.shared ?? []).map(nameOf);
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(arrives);
  useEffect(() => {
    if (arrived.current) heading.current?.focus();
  }, []);
  // What somebody is typing stays, also when it cannot be recorded any more: the API says why.
  const isWritten = open || typed;
  return (
    <section className="dw-answering__said dw-stack dw-stack--tight" aria-labelledby={`${id}-title`}>
      <h2 ref={heading} id={`${id}-title`} className="utrecht-heading-3" tabIndex={-1}>
        {t('point.of', { point: name, council: nameIn(trajectory)(council) })}
      </h2>
      <p className="utrecht-paragraph utrecht-paragraph--lead dw-text dw-prose" lang="nl">
        {said.text}
      </p>
      <OnPassage trajectory={trajectory} passage={said.passage} open={isWide}>
        {advised && now !== undefined && (
          <PassageNow
            advised={advised}
            version={now}
            link={
              <Link to="/dossiers/$dossier/tekst/lezen" params={{ dossier: trajectory.id }} hash={advisedAnchor(id)}>
                {t('point.text')}
              </Link>
            }
          />
        )}
      </OnPassage>
      {notes.length > 0 && <p className="utrecht-paragraph dw-small dw-muted">{notes.join(' · ')}</p>}
      <Repeats repeats={said.repeats} />
      <PointRemarks handover={handoverIn(trajectory, advice, place.authority)} point={id} />
      {shared.length > 0 && <p className="utrecht-paragraph dw-small">{t('point.shared', { points: list(shared) })}</p>}
      {isWritten ? (
        <PointForm
          place={place}
          point={point}
          name={name}
          saving={saving}
          date={date}
          saved={saved}
          writingRef={writingRef}
        />
      ) : (
        <>
          {standing === 'closed' && <p className="utrecht-paragraph">{t('point.cannot')}</p>}
          {answer?.versions && <AnswerText answer={valuesOf(answer)} />}
          {standing === 'published' && (
            <p className="utrecht-paragraph">
              <Link
                to="/dossiers/$dossier/aanbevelingen/$recommendation"
                params={{ dossier: trajectory.id, recommendation: id }}
              >
                {t('point.whole')}
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}
