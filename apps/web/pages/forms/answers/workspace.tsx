import { fieldsOf } from '../../../form/fields.ts';
import type { Work } from '../../../action/page.tsx';
import { HandedOver, handoverIn } from '../../../action/remarks.tsx';
import { Form } from '../../../form/form.tsx';
import { nameIn } from '../../../trajectory/names.ts';
import { useDates } from '../../../texts/dates.ts';
import { Link } from '../../../ui/link.tsx';
import { Done } from './done.tsx';
import { openIn, type Pair } from './pairs.ts';
import { Progress } from './progress.tsx';
import { Row } from './row.tsx';
import { useTexts } from './texts.ts';
import { Together } from './together.tsx';
import { useAnswers, type Values } from './use-answers.ts';
import './answers.css';

const { PartialDateField } = fieldsOf<Values>();

/** The advice at one side, the answers at the other: one point at a time, or several at once. */
export function Workspace({ work, pair }: { work: Work; pair: Pair }) {
  const t = useTexts();
  const { date } = useDates();
  const { trajectory } = work;
  const advice = trajectory.advices.find(({ id }) => id === pair.advice);
  const open = openIn(work.subjects, pair);
  const points = (advice?.recommendations ?? []).filter(({ id }) => open.has(id));
  const answers = useAnswers(
    work,
    pair,
    points.map(({ id }) => id),
  );
  const { form, sides, standings, save, sent, error, busy } = answers;
  const nameOf = nameIn(trajectory);
  const typed = standings.flatMap((standing, i) => (standing === 'typed' && sides[i]?.mine.verdict !== '' ? [i] : []));
  const answered = sides.filter(({ theirs }) => theirs.verdict !== '').length;

  const handover = handoverIn(trajectory, pair.advice, pair.authority);

  const record = (values: Values, rows: readonly number[], shared = false) => save(values.rows, rows, shared);
  const one = (i: number) => {
    // What goes wrong stands above the form, with the rest of what is wrong.
    if (!busy) record(form.values, [i]).catch(() => undefined);
  };
  const together = (values: Values, rows: readonly number[]) => {
    if (!busy) record(values, rows, true).catch(() => undefined);
  };
  return (
    <>
      <p className="utrecht-paragraph">
        {t('who', {
          who: nameOf(pair.authority),
          council: nameOf(advice?.council ?? ''),
          date: date(advice?.on ?? ''),
        })}
      </p>
      {handover && <HandedOver handover={handover} />}
      <Progress done={answered} total={points.length} typed={typed.length} />
      <Form
        form={form}
        send={(values) => record(values, typed)}
        error={error}
        undone={sent.rows.length > 1 ? t('notSaved') : undefined}
        ready={typed.length > 0}
        busy={busy}
        submit={t('saveAll', { count: typed.length })}
        aside={
          <Link to="/dossiers/$dossier" params={{ dossier: trajectory.id }} hash={pair.advice}>
            {t('back')}
          </Link>
        }
      >
        <ol className="dw-list dw-beside">
          {points.map((point, i) => (
            <Row
              key={point.id}
              point={point}
              index={i}
              answers={answers}
              save={() => one(i)}
              by={nameOf(pair.authority)}
              handover={handover}
            />
          ))}
        </ol>
        {points.length > 1 && <Together points={points} answers={answers} save={together} />}
        <PartialDateField place="date" label={t('date.label')} description={t('date.description')} />
      </Form>
      {answered === points.length && <Done work={work} pair={pair} />}
    </>
  );
}
