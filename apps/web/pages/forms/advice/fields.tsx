import { useState, type ReactNode } from 'react';
import { ADVICE_VERDICTS, ON_BEHALF } from '#vocabulary';
import { Annexes } from '../../../action/annexes.tsx';
import { MinorityField } from '../../../action/minority-field.tsx';
import type { Point } from '../../../action/points.ts';
import { PointsField } from '../../../action/points-field.tsx';
import { ReadDocument } from '../../../action/read-document.tsx';
import type { TrajectoryAnswer } from '../../../api/answers.ts';
import { fieldsOf } from '../../../form/fields.ts';
import { useDates } from '../../../texts/dates.ts';
import { useTerms } from '../../../texts/terms.ts';
import { AskedCard } from '../../../trajectory/asked.tsx';
import { nameIn } from '../../../trajectory/names.ts';
import { useTexts } from './texts.ts';
import type { Values } from './values.ts';

/** What the council was asked, by when, and on which text; or that it speaks by itself. */
function Asked({ trajectory, request: id }: { trajectory: TrajectoryAnswer; request: string | undefined }) {
  const t = useTexts();
  const request = trajectory.requests.find((r) => r.id === id);
  return request ? (
    <AskedCard trajectory={trajectory} request={request} />
  ) : (
    <p className="utrecht-paragraph">{t('unasked')}</p>
  );
}

interface ConfirmedProps {
  readonly trajectory: TrajectoryAnswer;
  readonly request: string | undefined;
  readonly values: Pick<Values, 'recommendations' | 'without' | 'pointsUnknown'>;
}

/** What the advice itself does not say, and comes of it: whether it was asked for, and of whom an answer is owed. */
export function Confirmed({ trajectory: { authorities, successions = [], left }, request, values }: ConfirmedProps) {
  const t = useTexts();
  const { list } = useDates();
  const { recommendations, without, pointsUnknown } = values;
  const addressed = without || pointsUnknown ? [] : recommendations.map((point) => point.for);
  const toAll = addressed.length === 0 || addressed.some(({ length }) => length === 0);
  const gone = new Set([...successions.map(({ from }) => from), ...left.map(({ participant }) => participant)]);
  const who = authorities.filter(({ id }) => !gone.has(id) && (toAll || addressed.some((to) => to.includes(id))));
  return (
    <>
      {request === undefined && <p className="utrecht-paragraph">{t('confirmed.unasked')}</p>}
      <p className="utrecht-paragraph">{t('confirmed.answer', { who: list(who.map(({ name }) => name)) })}</p>
    </>
  );
}

const { Checkboxes, Choice, Lines, Radios, YesNo } = fieldsOf<Values>();

/** With whom it is given, and in the place of which. */
function More({ trajectory, council }: { trajectory: TrajectoryAnswer; council: string }) {
  const t = useTexts();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  const others = trajectory.councils.filter(({ id }) => id !== council);
  const open = trajectory.requests.filter(
    (request) => request.council !== council && (request.state === 'open' || request.state === 'lapsed'),
  );
  const own = trajectory.advices.filter((advice) => advice.council === council && advice.gone === undefined);
  return (
    <details className="dw-more">
      <summary>{t('more')}</summary>
      <div className="dw-stack">
        {others.length > 0 && (
          <Checkboxes
            place="with"
            label={t('with')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {open.length > 0 && (
          <Checkboxes
            place="requests"
            label={t('requests.label')}
            options={open.map(({ id, council: asked, requestedOn }) => ({
              value: id,
              label: t('requests.one', { who: nameOf(asked), date: date(requestedOn) }),
            }))}
          />
        )}
        {own.length > 0 && (
          <Choice
            place="replaces"
            label={t('replaces.label')}
            description={t('replaces.description')}
            options={own.map(({ id, on }) => ({ value: id, label: t('replaces.one', { date: date(on) }) }))}
          />
        )}
        <MinorityField place="minority" label={t('minority')} />
        <YesNo place="oral" label={t('oral')} />
        <YesNo place="pointsUnknown" label={t('pointsUnknown')} />
      </div>
    </details>
  );
}

interface AdviceFieldsProps {
  readonly trajectory: TrajectoryAnswer;
  readonly values: Pick<Values, 'without' | 'pointsUnknown' | 'verdict'>;
  readonly request: string | undefined;
  readonly council: string;
  /** For a council that does not work here itself. */
  readonly onBehalf: boolean;
  /** What stands with a part, where several people write it. */
  readonly beside?: {
    readonly verdict: (verdict: string) => ReactNode;
    readonly point: (point: Point, called: number | string) => ReactNode;
  };
}

/** All that is asked of an advice. */
export function AdviceFields({ trajectory, values, request, council, onBehalf, beside }: AdviceFieldsProps) {
  const t = useTexts();
  const terms = useTerms();
  const [text, set] = useState('');
  const letter = { text, set };
  const { without, pointsUnknown, verdict } = values;
  return (
    <>
      <Asked trajectory={trajectory} request={request} />
      {request === undefined && trajectory.definition >= 2 && (
        <Lines
          place="signals"
          label={t('signals.label')}
          description={t('signals.description')}
          what={t('signals.what')}
          line={(number) => t('signals.line', { number })}
        />
      )}
      {onBehalf && (
        <Radios
          place="onBehalf"
          label={t('onBehalf.label')}
          options={ON_BEHALF.map((value) => ({ value, label: t(`onBehalf.${value}`) }))}
          required
        />
      )}
      <div className="dw-stack" data-part="verdict">
        <Radios
          place="verdict"
          label={t('verdict')}
          options={ADVICE_VERDICTS.map((value) => ({ value, label: terms(`adviceVerdict.${value}`) }))}
          required
        />
        {beside?.verdict(verdict)}
      </div>
      <ReadDocument trajectory={trajectory.id} letter={letter} />
      {!without && !pointsUnknown && (
        <PointsField
          trajectory={trajectory}
          version={trajectory.requests.find(({ id }) => id === request)?.draftVersion}
          letter={letter}
          beside={beside?.point}
        />
      )}
      <YesNo place="without" label={t('without')} />
      <Annexes trajectory={trajectory.id} />
      <More trajectory={trajectory} council={council} />
    </>
  );
}
