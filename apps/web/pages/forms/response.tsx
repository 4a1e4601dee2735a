import { ANSWER_VERDICTS } from '#vocabulary';
import { AnswerText } from '../../action/answer-text.tsx';
import { type AnswerValues, valuesOf } from '../../action/answer.ts';
import { useDescribe } from '../../action/describe.ts';
import { WorkForm } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import { SaidPoint } from '../../action/point.tsx';
import { handoverIn } from '../../action/handover.ts';
import { HandedOver, PointRemarks } from '../../action/remarks.tsx';
import { chosenBy, type Subject } from '../../action/subjects.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { nameIn, numbersIn } from '../../trajectory/names.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice, Section } from '../../ui/section.tsx';
import { VERDICT_TONES } from '../../ui/tones.ts';

const useTexts = textsOf({
  title: { nl: 'Reactie vaststellen', en: 'Adopt a response' },
  lead: {
    nl: 'Lees wat er straks openbaar wordt. Stelt u de reactie vast, dan ziet iedereen deze antwoorden. Later veranderen kan alleen met uitleg, en de oude tekst blijft zichtbaar.',
    en: 'Read what will be public. When you adopt the response, everybody sees these answers. Changing them later needs an explanation, and the old text stays visible.',
  },
  others: { nl: 'Er wachten nog meer reacties op u:', en: 'More responses await you:' },
  whole: { nl: 'De reactie van {{who}} aan {{council}}', en: 'The response of {{who}} to {{council}}' },
  advised: { nl: 'Advies van {{council}} van {{date}}', en: 'Advice of {{council}} of {{date}}' },
  of_one: { nl: 'van {{count}} punt', en: 'of {{count}} point' },
  of_other: { nl: 'van {{count}} punten', en: 'of {{count}} points' },
  noPoints: {
    nl: 'Dit advies heeft geen aanbevelingen. U stelt vast dat het is ontvangen en gelezen.',
    en: 'This advice has no recommendations. You establish that it was received and read.',
  },
  open_one: {
    nl: '{{open}} van {{count}} punt heeft nog geen antwoord. Daarom kan de reactie nog niet worden vastgesteld.',
    en: '{{open}} of {{count}} point has no answer yet. So the response cannot be adopted yet.',
  },
  open_other: {
    nl: '{{open}} van de {{count}} punten hebben nog geen antwoord. Daarom kan de reactie nog niet worden vastgesteld.',
    en: '{{open}} of the {{count}} points have no answer yet. So the response cannot be adopted yet.',
  },
  leaves_one: {
    nl: '{{open}} van {{count}} punt heeft nog geen antwoord. U kunt het openlaten: zeg waarom, dat wordt openbaar.',
    en: '{{open}} of {{count}} point has no answer yet. You can leave it open: say why, that becomes public.',
  },
  leaves_other: {
    nl: '{{open}} van de {{count}} punten hebben nog geen antwoord. U kunt ze openlaten: zeg van elk waarom, dat wordt openbaar.',
    en: '{{open}} of the {{count}} points have no answer yet. You can leave them open: say why of each, that becomes public.',
  },
  why: { nl: 'Waarom laat u dit punt open?', en: 'Why do you leave this point open?' },
  until: { nl: 'Wanneer volgt het antwoord?', en: 'When does the answer follow?' },
  toTheWhole: { nl: 'Wat zegt u van het advies als geheel?', en: 'What do you say of the advice as a whole?' },
  adopt: {
    title: { nl: 'Vaststellen en openbaar maken', en: 'Adopt and publish' },
    intro: {
      nl: 'U doet dit namens {{who}}. Is er intussen een antwoord veranderd, dan ziet u dat eerst.',
      en: 'You do this for {{who}}. When an answer has changed meanwhile, you see that first.',
    },
  },
  return: {
    nl: 'Moet er iets anders? Stuur de reactie terug met opmerkingen',
    en: 'Must something change? Send the response back with remarks',
  },
  submit: { nl: 'Reactie vaststellen en openbaar maken', en: 'Adopt and publish the response' },
  done: { nl: 'De reactie is vastgesteld en openbaar.', en: 'The response has been adopted and is public.' },
});

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

const ORDER = [...ANSWER_VERDICTS, ''] as const;

/** How many points got which verdict, of how many. */
function Tally({ answers }: { answers: readonly AnswerValues[] }) {
  const t = useTexts();
  const terms = useTerms();
  const counts = ORDER.map((verdict) => ({
    verdict: verdict || ('unanswered' as const),
    count: answers.filter((answer) => answer.verdict === verdict).length,
  }));
  return (
    <p className="utrecht-paragraph dw-row">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => (
          <Badge key={verdict} tone={VERDICT_TONES[verdict]}>
            {`${terms(`verdict.${verdict}`)}: ${count}`}
          </Badge>
        ))}
      <span className="dw-muted">{t('of', { count: answers.length })}</span>
    </p>
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
  const handover = handoverIn(trajectory, id, authority);
  const mayReturn = trajectory.possibilities.some(
    ({ type, possible, about }) =>
      type === 'ResponseReturned' && possible && about.advice === id && about.authority === authority,
  );
  return (
    <>
      <Others work={work} here={subject} />
      {handover && <HandedOver handover={handover} />}
      <Section
        title={t('whole', { who: nameOf(authority), council })}
        intro={t('advised', { council, date: date(advice?.on ?? '') })}
      >
        <Tally answers={answers} />
        {points.length === 0 && <p className="utrecht-paragraph">{t('noPoints')}</p>}
        <ol className="dw-list dw-beside">
          {points.map((point, i) => (
            <li key={point.id} className="dw-beside__row">
              <SaidPoint point={point} number={numbers.get(point.id) ?? i + 1} />
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
                toTheWhole: '',
              }}
              submit={t('submit')}
              done={t('done')}
              chapter="advices"
              reviewed
            >
              {({ LongText, DayField }) => (
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
