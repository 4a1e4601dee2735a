import { EFFECTS } from '#vocabulary';
import { useDescribe } from '../../../action/describe.ts';
import { WorkForm } from '../../../action/form.tsx';
import type { Work } from '../../../action/page.tsx';
import { isTyped } from '../../../action/sent-rows.ts';
import { commitmentsIn } from '../../../trajectory/outcomes.tsx';
import { useTerms } from '../../../texts/terms.ts';
import { NO_PASSAGE, Passages } from './passages.tsx';
import { targetFor, traceableIn, type Traceable } from './targets.ts';
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

export function TraceForm({ work }: { work: Work<'InfluenceTraced'> }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence, over } = work;
  const describe = useDescribe(trajectory, influence);
  const targets = traceableIn(influence);
  const { drafts } = trajectory;
  const mayBeUnknown = trajectory.definition >= 2;
  const [first, last] = [drafts.at(-2) ?? drafts[0], drafts.at(-1)];
  const start: Values = {
    ...START,
    target: targetFor(targets, over)?.key ?? '',
    fromVersion: first ? String(first.version) : '',
    toVersion: last ? String(last.version) : '',
  };
  const nameOf = (target: Traceable) => {
    const name = 'finding' in target.about ? t('finding', { text: target.text }) : describe(target.about);
    return target.awaited ? t('awaited', { name }) : name;
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
            options={targets.map((one) => ({ value: one.key, label: nameOf(one) }))}
            required
          />
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
