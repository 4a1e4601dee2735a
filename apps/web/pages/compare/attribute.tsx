import { Button } from '@utrecht/component-library-react';
import { useEffect } from 'react';
import { CHANGE_CAUSES } from '#vocabulary';
import { useDescribe } from '../../action/describe.ts';
import type { InfluenceAnswer, TrajectoryAnswer } from '../../api/answers.ts';
import { placed } from '../../api/problem.ts';
import { useRecordAll } from '../../api/record.ts';
import { fieldsOf } from '../../form/fields.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useTerms } from '../../texts/terms.ts';
import type { ChangeAt } from '../../trajectory/text/changes.ts';
import { factsOf } from './changes.ts';
import { keyOf, targetsIn, type Target } from '../../trajectory/text/targets.ts';
import type { Pair } from './search.ts';
import { useTexts } from './texts.ts';

const NOTHING = {
  likely: [] as string[],
  points: [] as string[],
  rest: [] as string[],
  cause: '',
  because: '',
  also: [] as string[],
};
type Values = typeof NOTHING;
const { Checkboxes, LongText, Radios } = fieldsOf<Values>();

// In a batch a field stands in its fact; all facts of one form have the same ones.
const placeIn = (place: string) => place.replace(/^facts\[\d+\]\./, '');

interface AttributeProps {
  readonly trajectory: TrajectoryAnswer;
  readonly influence: InfluenceAnswer;
  readonly pair: Pair;
  readonly change: ChangeAt;
  /** The point or finding whose change is looked for: it stands before what is suggested. */
  readonly sought: Target | undefined;
  /** Whether this is the change to which looking for it led: it is ticked there, and nowhere else. */
  readonly isFound: boolean;
  /** The others that nobody explained yet. */
  readonly others: readonly ChangeAt[];
  /** With the names of the points that it came of, for whoever reads what was recorded. */
  readonly saved: (trails: readonly string[], by: readonly string[]) => void;
  readonly skip: () => void;
  /** What a key does here: a digit chooses a suggestion, and Enter records what is chosen. */
  readonly keysRef: { current: { choose: (digit: number) => void; readonly ready: boolean } | undefined };
}

/** Why a passage changed: whose points, or what else it was. */
export function Attribute(props: AttributeProps) {
  const { trajectory, influence, pair, change, sought, isFound, others, saved, skip, keysRef } = props;
  const t = useTexts();
  const terms = useTerms();
  const describe = useDescribe(trajectory, influence);
  const all = targetsIn(influence).filter(({ question }) => !question);
  const targets = all.map(({ of }) => of);
  const wanted = sought && keyOf(sought);
  const alike = (change.suggested ?? []).map(keyOf);
  const suggested = wanted === undefined ? alike : [wanted, ...alike.filter((key) => key !== wanted)];
  const start: Values = wanted !== undefined && isFound ? { ...NOTHING, likely: [wanted] } : NOTHING;
  const form = useForm<Values>(`change ${trajectory.id} ${pair.to} ${change.trail}`, start);
  const { values, set, reset } = form;
  const { mutateAsync, error, isPending } = useRecordAll(trajectory.id);
  const optionOf = (key: string) => {
    const target = targets.find((one) => keyOf(one) === key);
    return target ? [{ value: key, label: describe(target) }] : [];
  };
  const likely = suggested.flatMap(optionOf);
  const unlikely = all.filter(({ of }) => !suggested.includes(keyOf(of)));
  const optionsOf = (listed: typeof unlikely) => listed.flatMap(({ of }) => optionOf(keyOf(of)));
  const awaited = optionsOf(unlikely.filter((one) => one.untraced));
  const rest = optionsOf(unlikely.filter((one) => !one.untraced));
  const ready = [...values.likely, ...values.points, ...values.rest].length > 0 || values.cause !== '';
  useEffect(() => {
    const choose = (digit: number) => {
      const key = likely[digit - 1]?.value;
      if (key === undefined) return;
      const { likely: chosen } = values;
      set('likely', chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
    };
    keysRef.current = { choose, ready: ready && !isPending };
    return () => {
      keysRef.current = undefined;
    };
  });
  const send = async ({ also, likely: agreed, points, rest: further, ...given }: Values) => {
    const of = [change, ...others.filter(({ trail }) => also.includes(trail))];
    const chosen = [...agreed, ...points, ...further];
    await mutateAsync({
      body: { facts: factsOf({ ...given, points: chosen }, of, pair, targets) },
      revision: trajectory.revision,
    });
    reset(NOTHING);
    saved(
      of.map(({ trail }) => trail),
      chosen.flatMap(optionOf).map(({ label }) => label),
    );
  };
  return (
    <Form
      form={form}
      send={send}
      error={placed(error, placeIn)}
      ready={ready}
      busy={isPending}
      submit={t('submit')}
      aside={
        <Button appearance="subtle-button" onClick={skip}>
          {t('skip')}
        </Button>
      }
    >
      {likely.length > 0 && (
        <Checkboxes
          place="likely"
          label={t('maybe')}
          description={alike.length > 0 ? t('maybeHint') : undefined}
          options={likely.map(({ value, label }, i) => ({ value, label: t('key', { key: i + 1, text: label }) }))}
        />
      )}
      {awaited.length > 0 && (
        <details className="dw-more" open={likely.length === 0}>
          <summary>{t('awaited', { count: awaited.length })}</summary>
          <Checkboxes place="points" label={t('points')} options={awaited} />
        </details>
      )}
      {rest.length > 0 && (
        <details className="dw-more">
          <summary>{t('rest', { count: rest.length })}</summary>
          <Checkboxes place="rest" label={t('points')} options={rest} />
        </details>
      )}
      <Radios
        place="cause"
        label={t('other')}
        options={[
          { value: '', label: t('notOther') },
          ...CHANGE_CAUSES.map((value) => ({ value, label: terms(`cause.${value}`) })),
        ]}
      />
      {values.cause !== '' && (
        <LongText place="because" label={t('because')} rows={2} required={values.cause !== 'editorial'} />
      )}
      {others.length > 0 && (
        <details className="dw-more">
          <summary>{t('also')}</summary>
          <Checkboxes
            place="also"
            label={t('also')}
            options={others.map(({ trail, where }) => ({ value: trail, label: where }))}
          />
        </details>
      )}
    </Form>
  );
}
