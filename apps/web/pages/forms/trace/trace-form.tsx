import { EFFECTS } from '#vocabulary';
import { useDescribe } from '../../../action/describe.ts';
import { WorkForm } from '../../../action/form.tsx';
import type { Work } from '../../../action/page.tsx';
import { SaidPoint } from '../../../action/point.tsx';
import { isTyped } from '../../../action/sent-rows.ts';
import { nameIn, numbersIn } from '../../../trajectory/names.ts';
import { commitmentsIn } from '../../../trajectory/outcomes.tsx';
import { useTerms } from '../../../texts/terms.ts';
import { NO_PASSAGE, Passages } from './passages.tsx';
import { inOrderOf, targetFor, traceableIn, type Traceable } from './targets.ts';
import { useTexts } from './texts.ts';

const START = {
  target: '',
  effect: '',
  fromVersion: '',
  toVersion: '',
  passages: [NO_PASSAGE],
  commitment: '',
  note: '',
};
type Values = typeof START;

const versionsOf = ({ fromVersion, toVersion }: Values) => ({
  ...(fromVersion !== '' && { fromVersion: Number(fromVersion) }),
  ...(toVersion !== '' && { toVersion: Number(toVersion) }),
});

/** What is sent: only what belongs to the effect. A passage keeps its empty side: it was not there, or it went. */
const contentOf = (values: Values) => ({
  effect: values.effect,
  ...(values.effect === 'text' && {
    ...versionsOf(values),
    ...(values.passages.length > 0 && { passages: values.passages }),
  }),
  ...(values.effect === 'commitment' && { commitment: values.commitment }),
  ...(values.note !== '' && { note: values.note }),
});

interface ChosenProps extends Pick<Work, 'trajectory'> {
  readonly targets: readonly Traceable[];
  readonly target: string;
}

/** The whole of what was chosen, to be read before anything is said of it: in a list many begin alike. */
function Chosen({ trajectory, targets, target }: ChosenProps) {
  const about = targets.find(({ key }) => key === target)?.about;
  if (!about || 'finding' in about) return null;
  const nameOf = nameIn(trajectory);
  return trajectory.advices.flatMap(({ council, recommendations }) =>
    recommendations
      .filter(({ id }) => id === about.recommendation)
      .map((point) => (
        <div key={point.id}>
          <SaidPoint
            trajectory={trajectory}
            point={point}
            number={numbersIn(trajectory).get(point.id) ?? ''}
            level="h2"
          />
          <p className="utrecht-paragraph dw-small dw-muted">{nameOf(council)}</p>
        </div>
      )),
  );
}

export function TraceForm({ work }: { work: Work<'InfluenceTraced'> }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence, over } = work;
  const describe = useDescribe(trajectory, influence);
  const targets = inOrderOf(traceableIn(influence), over);
  const { drafts } = trajectory;
  const mayBeUnknown = trajectory.definition >= 2;
  const [first, last] = [drafts.at(-2) ?? drafts[0], drafts.at(-1)];
  const start: Values = {
    ...START,
    target: targetFor(targets, over)?.key ?? '',
    fromVersion: first ? String(first.version) : '',
    toVersion: last ? String(last.version) : '',
  };
  const nameOf = nameIn(trajectory);
  const councilOf = new Map(trajectory.advices.map(({ id, council }) => [id, nameOf(council)]));
  const groupOf = ({ advice, awaited }: Traceable) => {
    if (advice === undefined) return t('findings');
    return t(awaited ? 'awaited' : 'others', { who: councilOf.get(advice) ?? '' });
  };
  const promised = (key: string) => {
    const about = targets.find((target) => target.key === key)?.about;
    return commitmentsIn(influence).filter(
      ({ points }) =>
        about &&
        'recommendation' in about &&
        points.some(({ recommendation }) => recommendation === about.recommendation),
    );
  };
  return (
    <WorkForm
      work={work}
      noun="traces"
      rows={mayBeUnknown ? { passages: ({ before, after }) => isTyped(before) || isTyped(after) } : undefined}
      initial={start}
      body={(values) => ({ ...targets.find(({ key }) => key === values.target)?.about, ...contentOf(values) })}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
    >
      {({ Choice, LongText, Radios }, { target, effect, fromVersion, toVersion }) => (
        <>
          <Choice
            place="target"
            label={t('target')}
            options={targets.map((one) => ({ value: one.key, label: describe(one.about), group: groupOf(one) }))}
            required
          />
          <Chosen {...{ trajectory, targets, target }} />
          <Radios
            place="effect"
            label={t('effect')}
            options={EFFECTS.map((value) => ({ value, label: terms(`effect.${value}`) }))}
            required
          />
          {effect === 'text' && (
            <Passages {...{ trajectory, of: target, from: fromVersion, to: toVersion }} required={!mayBeUnknown} />
          )}
          {effect === 'commitment' && (
            <Choice
              place="commitment"
              label={t('commitment')}
              options={promised(target).map(({ id, text }) => ({ value: id, label: text }))}
              required
            />
          )}
          {effect !== '' && (
            <LongText
              place="note"
              label={t(`note.${effect as 'text'}`)}
              rows={3}
              required={effect === 'practice' || effect === 'none'}
            />
          )}
        </>
      )}
    </WorkForm>
  );
}
