import { AnswerText } from '../../../action/answer-text.tsx';
import { valuesOf } from '../../../action/answer.ts';
import { useDescribe } from '../../../action/describe.ts';
import { WorkForm } from '../../../action/form.tsx';
import { type Work, WorkPage } from '../../../action/page.tsx';
import { SaidPoint } from '../../../action/point.tsx';
import { handoverIn } from '../../../action/handover.ts';
import { HandedOver, PointRemarks } from '../../../action/remarks.tsx';
import { chosenBy, type Subject } from '../../../action/subjects.ts';
import { useDates } from '../../../texts/dates.ts';
import { AnswersAgreed } from '../../../trajectory/agreed.tsx';
import { nameIn, numbersIn } from '../../../trajectory/names.ts';
import { Link } from '../../../ui/link.tsx';
import { Notice, Section } from '../../../ui/section.tsx';
import { Published, Tally } from './published.tsx';
import { useTexts } from './texts.ts';

/** To the other responses that await this person. */
function Others({ work, here }: { work: Work<'ResponseAdopted'>; here: Subject }) {
  const t = useTexts();
  const describe = useDescribe(work.trajectory, work.influence);
  const others = work.subjects.filter(({ key, possible }) => possible && key !== here.key);
  if (others.length === 0) return null;
  return (
    <nav aria-label={t('others')}>
      <p className="utrecht-paragraph">{t('others')}</p>
      <ul className="dw-bullets">
        {others.map(({ key, about }) => (
          <li key={key}>
            <Link
              to="/dossiers/$dossier/reactie"
              params={{ dossier: work.trajectory.id }}
              search={{ over: about['advice'], van: about['authority'] }}
            >
              {describe(about)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Everything that is published when this response is adopted, point by point; then the adoption itself. */
function Review({ work, subject }: { work: Work<'ResponseAdopted'>; subject: Subject }) {
  const t = useTexts();
  const { date } = useDates();
  const { trajectory, influence } = work;
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const { advice: id = '', authority = '' } = subject.about;
  const advice = trajectory.advices.find((a) => a.id === id);
  const threadOf = (point: string) =>
    influence.recommendations.find((r) => r.id === point)?.answers.find((answer) => answer.authority === authority);
  // What an earlier adoption published stands.
  const points = (advice?.recommendations ?? []).filter(
    (point) => point.to.includes(authority) && threadOf(point.id)?.publishedOn === undefined,
  );
  const answers = points.map((point) => valuesOf(threadOf(point.id)));
  const open = points.filter((_, i) => answers[i]?.verdict === '');
  const council = nameOf(advice?.council ?? '');
  const given = points.flatMap((point, i) => {
    const answer = answers[i];
    return answer && answer.verdict !== ''
      ? [{ trajectory, point, number: numbers.get(point.id) ?? i + 1, answer }]
      : [];
  });
  const published = <Published given={given} open={open.length} />;
  const handover = handoverIn(trajectory, id, authority);
  const mayReturn = trajectory.possibilities.some(
    ({ type, possible, about }) =>
      type === 'ResponseReturned' && possible && about.advice === id && about.authority === authority,
  );
  return (
    <>
      <Others work={work} here={subject} />
      {handover && <HandedOver handover={handover} />}
      <AnswersAgreed {...{ trajectory, advice }} />
      <Section
        title={t('whole', { who: nameOf(authority), council })}
        intro={t('advised', { council, date: date(advice?.on ?? '') })}
      >
        <Tally verdicts={answers.map(({ verdict }) => verdict)} />
        {points.length === 0 && <p className="utrecht-paragraph">{t('noPoints')}</p>}
        <ol className="dw-list dw-beside">
          {points.map((point, i) => (
            <li key={point.id} className="dw-beside__row">
              <SaidPoint trajectory={trajectory} point={point} number={numbers.get(point.id) ?? i + 1} />
              <div className="dw-beside__answer">
                <PointRemarks handover={handover} point={point.id} />
                {answers[i] && <AnswerText answer={answers[i]} />}
              </div>
            </li>
          ))}
        </ol>
      </Section>
      {mayReturn && (
        <p className="utrecht-paragraph">
          <Link
            to="/dossiers/$dossier/reactie-terugsturen"
            params={{ dossier: trajectory.id }}
            search={{ over: id, van: authority }}
          >
            {t('return')}
          </Link>
        </p>
      )}
      {open.length > 0 && (
        <Notice type="warning">
          <p className="utrecht-paragraph">
            {t(trajectory.definition >= 2 ? 'leaves' : 'open', { open: open.length, count: points.length })}
          </p>
        </Notice>
      )}
      {(open.length === 0 || trajectory.definition >= 2) && (
        <Section title={t('adopt.title')} intro={t('adopt.intro', { who: nameOf(authority) })}>
          {trajectory.definition >= 2 ? (
            <WorkForm
              work={{ ...work, subjects: [subject] }}
              noun="responses"
              initial={{
                leavesOpen: open.map(({ id: recommendation }) => ({ recommendation, why: '', until: '' })),
                ...{ toTheWhole: '', oral: false },
              }}
              body={({ oral, ...values }) => ({ ...values, ...(oral && { oral }) })}
              submit={t('submit')}
              done={t('done')}
              chapter="advices"
              reviewed
              published={published}
            >
              {({ LongText, DayField, YesNo }) => (
                <>
                  {open.map((point, i) => (
                    <fieldset key={point.id} className="dw-stack dw-stack--tight">
                      <legend className="utrecht-paragraph dw-prose" lang="nl">
                        {point.text}
                      </legend>
                      <LongText place={`leavesOpen[${i}].why`} label={t('why')} rows={2} required />
                      <DayField place={`leavesOpen[${i}].until`} label={t('until')} />
                    </fieldset>
                  ))}
                  <LongText place="toTheWhole" label={t('toTheWhole')} rows={4} />
                  <YesNo place="oral" label={t('oral')} />
                </>
              )}
            </WorkForm>
          ) : (
            <WorkForm
              work={{ ...work, subjects: [subject] }}
              noun="responses"
              initial={{}}
              submit={t('submit')}
              done={t('done')}
              chapter="advices"
              reviewed
              published={published}
            />
          )}
        </Section>
      )}
    </>
  );
}

export default function Response() {
  const t = useTexts();
  return (
    <WorkPage type="ResponseAdopted" title={t('title')} lead={t('lead')} tells={({ definition }) => definition >= 2}>
      {(work) => {
        const chosen = chosenBy(work.subjects, work.over);
        return chosen && <Review key={chosen.key} work={work} subject={chosen} />;
      }}
    </WorkPage>
  );
}
