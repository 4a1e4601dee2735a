import { RECOGNITIONS, type Recognition } from '#vocabulary';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Content } from '../../../action/content.tsx';
import { TALKS } from '../../../action/over.ts';
import { type Work, WorkPage } from '../../../action/page.tsx';
import { SaidPoint } from '../../../action/point.tsx';
import { useActionTexts } from '../../../action/texts.ts';
import { placed, refusedHere } from '../../../api/problem.ts';
import { useRecordAll } from '../../../api/record.ts';
import { Concerning } from '../../../form/context.ts';
import { fieldsOf } from '../../../form/fields.ts';
import { Form } from '../../../form/form.tsx';
import { useForm } from '../../../form/use-form.ts';
import { useTerms } from '../../../texts/terms.ts';
import { textsOf } from '../../../texts/texts-of.ts';
import { AnswerLine } from '../../../trajectory/answer.tsx';
import { nameIn, numbersIn } from '../../../trajectory/names.ts';
import { Traces } from '../../../trajectory/traces.tsx';
import { ROOMS } from '../../../trajectory/room/rooms.ts';
import { Link } from '../../../ui/link.tsx';
import { useTell } from '../../../ui/told/told.tsx';
import { toJudge, type Judged } from './judged.ts';

const useTexts = textsOf({
  title: { nl: 'Herkent u de doorwerking?', en: 'Do you recognise the influence?' },
  lead: {
    nl: 'De gemeente heeft aangewezen wat er met een punt gebeurde. Zeg of u dat herkent. Beide staan naast elkaar, voor iedereen te lezen. Wat u openlaat, telt niet mee.',
    en: 'The municipality showed what happened to a point. Say whether you recognise that. Both stand side by side, for everybody to read. What you leave open does not count.',
  },
  all: { nl: 'Bekijk alle punten die u kunt beoordelen', en: 'See all points that you can judge' },
  recognised: {
    label: { nl: 'Herkent u dit?', en: 'Do you recognise this?' },
    yes: { nl: 'Ja, dat herkennen wij', en: 'Yes, we recognise that' },
    partly: { nl: 'Deels', en: 'Partly' },
    no: { nl: 'Nee, dat herkennen wij niet', en: 'No, we do not recognise that' },
  },
  comment: {
    label: { nl: 'Toelichting', en: 'Comment' },
    description: { nl: 'Wat ziet u er wel of niet van terug?', en: 'What do you see of it, or not?' },
  },
  finding: { nl: 'Uit een gesprek', en: 'From a talk' },
  for: { nl: 'Namens {{council}}', en: 'For {{council}}' },
  named: { nl: '{{name}}, namens {{council}}', en: '{{name}}, for {{council}}' },
  claim: { nl: 'Wat de gemeente aanwijst', en: 'What the municipality shows' },
  empty: { nl: 'Kies bij minstens één punt of u het herkent.', en: 'Choose for at least one point.' },
  submit: { nl: 'Oordeel geven', en: 'Give your view' },
  done: { nl: 'Uw oordeel staat bij het punt.', en: 'Your view stands beside the point.' },
});

interface Row {
  readonly recognised: Recognition | '';
  readonly comment: string;
}
interface Values {
  readonly rows: readonly Row[];
  readonly date: string;
}
const { LongText, PartialDateField, Radios } = fieldsOf<Values>();

/** What was said before of what stands there now, to go on from; of what was traced or told since, nothing was said yet. */
function startOf({ council, judgements, traces, news }: Judged): Row {
  const last = judgements.filter((one) => one.council === council).at(-1);
  if (!last || last.traced < traces.length || (last.news ?? 0) < news) return { recognised: '', comment: '' };
  return { recognised: last.recognised, comment: last.comment ?? '' };
}

/** What was said, and what the municipality says became of it. */
function Claim({ one, work }: { one: Judged; work: Work<'InfluenceJudged'> }) {
  const t = useTexts();
  const { trajectory, influence } = work;
  const nameOf = nameIn(trajectory);
  const { recommendation, authority, finding } = one.about;
  const point = trajectory.advices
    .flatMap(({ recommendations }) => recommendations)
    .find(({ id }) => id === recommendation);
  const answer = influence.recommendations
    .find(({ id }) => id === recommendation)
    ?.answers.find((given) => given.authority === authority);
  return (
    <div className="dw-said">
      {point ? (
        <SaidPoint trajectory={trajectory} point={point} number={numbersIn(trajectory).get(point.id) ?? 0} level="h2" />
      ) : (
        <>
          <h2 className="utrecht-heading-3">{t('finding')}</h2>
          <p className="utrecht-paragraph">{influence.findings.find(({ id }) => id === finding)?.text}</p>
        </>
      )}
      {answer && <AnswerLine answer={answer} nameOf={nameOf} by={nameOf(answer.authority)} />}
      <h3 className="utrecht-heading-4">{t('claim')}</h3>
      <Traces traces={one.traces} />
    </div>
  );
}

/** Beside each thing that was traced: whether the council recognises it. All that was chosen is recorded at once. */
function Judging({ work, judged }: { work: Work<'InfluenceJudged'>; judged: readonly Judged[] }) {
  const t = useTexts();
  const action = useActionTexts();
  const terms = useTerms();
  const tell = useTell();
  const navigate = useNavigate();
  const { trajectory } = work;
  const { id } = trajectory;
  const starts = judged.map(startOf);
  const form = useForm<Values>(`influence-judgements ${id} ${judged.map(({ key }) => key).join(' ')}`, {
    rows: starts,
    date: '',
  });
  const { mutateAsync, error: refused, isPending } = useRecordAll(id);
  const [sent, setSent] = useState<readonly number[]>([]);
  const error = useMemo(
    () =>
      placed(refused, (place) => place.replace(/^facts\[(\d+)\]/, (_, n: string) => `rows[${sent[Number(n)] ?? n}]`)),
    [refused, sent],
  );
  const chosen = ({ rows }: Values) =>
    rows.flatMap((row, i) => (row.recognised !== '' && JSON.stringify(row) !== JSON.stringify(starts[i]) ? [i] : []));
  const back = { to: ROOMS.points, params: { dossier: id } } as const;
  const factsOf = (values: Values) =>
    chosen(values).flatMap((i) => {
      const [one, row] = [judged[i], values.rows[i]];
      if (!one || !row || row.recognised === '') return [];
      const comment = row.comment.trim() === '' ? {} : { comment: row.comment };
      const date = values.date === '' ? {} : { date: values.date };
      return [
        {
          fact: 'InfluenceJudged' as const,
          council: one.council,
          ...one.about,
          recognised: row.recognised,
          ...comment,
          ...date,
        },
      ];
    });
  const send = async (values: Values, validateOnly: boolean) => {
    setSent(chosen(values));
    await mutateAsync({ body: { facts: factsOf(values) }, validateOnly });
    if (validateOnly) return;
    form.clear();
    await navigate(back);
    tell(t('done'));
  };
  // Who speaks for several councils says for each apart whether it recognises something.
  const isShared = new Set(judged.map(({ council }) => council)).size > 1;
  const councilName = nameIn(trajectory);
  const nameOf = ({ about: { recommendation }, question, council }: Judged) => {
    const name =
      recommendation === undefined
        ? t('finding')
        : terms(question ? 'question' : 'recommendation', { number: numbersIn(trajectory).get(recommendation) ?? 0 });
    return isShared ? t('named', { name, council: councilName(council) }) : name;
  };
  return (
    <Form
      form={form}
      send={send}
      error={error}
      check={(values) => (chosen(values).length > 0 ? undefined : refusedHere({ place: 'rows', detail: t('empty') }))}
      shown={(values) =>
        factsOf(values).map(({ fact, ...data }) => (
          <Content key={JSON.stringify(data)} {...{ trajectory, influence: work.influence }} type={fact} data={data} />
        ))
      }
      busy={isPending}
      submit={t('submit')}
      aside={<Link {...back}>{action('cancel')}</Link>}
    >
      <ol className="dw-list dw-beside">
        {judged.map((one, i) => (
          <li key={one.key} className="dw-beside__row">
            <Claim one={one} work={work} />
            <div className="dw-beside__answer">
              {isShared && (
                <p className="utrecht-paragraph dw-about">{t('for', { council: councilName(one.council) })}</p>
              )}
              <Concerning value={nameOf(one)}>
                <Radios
                  place={`rows[${i}].recognised`}
                  label={t('recognised.label')}
                  options={RECOGNITIONS.map((value) => ({ value, label: t(`recognised.${value}`) }))}
                />
                {form.values.rows[i]?.recognised !== '' && (
                  <LongText
                    place={`rows[${i}].comment`}
                    label={t('comment.label')}
                    description={t('comment.description')}
                    rows={3}
                  />
                )}
              </Concerning>
            </div>
          </li>
        ))}
      </ol>
      <PartialDateField place="date" label={action('date.label')} description={action('date.description')} />
    </Form>
  );
}

export default function InfluenceJudgement() {
  const t = useTexts();
  return (
    <WorkPage type="InfluenceJudged" title={t('title')} lead={t('lead')}>
      {(work) => {
        const all = toJudge(work.subjects, work.influence);
        const asked = all.filter(
          ({ advice, about }) =>
            work.over.over === undefined ||
            (work.over.over === TALKS && about.finding !== undefined) ||
            ([advice, about.recommendation, about.finding].includes(work.over.over) &&
              (work.over.van === undefined || about.authority === work.over.van)),
        );
        const judged = asked.length > 0 ? asked : all;
        if (judged.length === 0) return null;
        return (
          <>
            {judged.length < all.length && (
              <p className="utrecht-paragraph">
                <Link to="/dossiers/$dossier/herkenning" params={{ dossier: work.trajectory.id }}>
                  {t('all')}
                </Link>
              </p>
            )}
            <Judging key={judged.map(({ key }) => key).join(' ')} work={work} judged={judged} />
          </>
        );
      }}
    </WorkPage>
  );
}
