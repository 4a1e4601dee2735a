import { ADVICE_VERDICTS, ON_BEHALF } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { countedIds, freeId, idsIn } from '../../action/ids.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { PointsField } from '../../action/points-field.tsx';
import { NO_POINT, type Point, recommendationsOf } from '../../action/points.ts';
import { fieldsOf } from '../../form/fields.ts';
import { rolesOf, useSession } from '../../api/session.ts';
import { nameIn } from '../../trajectory/names.ts';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { daysUntil, useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Card } from '../../ui/section.tsx';

const useTexts = textsOf({
  title: { nl: 'Advies geven', en: 'Give advice' },
  lead: {
    nl: 'Schrijf elke aanbeveling als een eigen punt. Op elk punt krijgt u apart antwoord. Na het indienen is het advies openbaar.',
    en: 'Write each recommendation as a point of its own. You get a separate answer to each. Once submitted, the advice is public.',
  },
  which: { nl: 'Waarop is dit het advies?', en: 'What is this the advice on?' },
  submit: { nl: 'Advies indienen', en: 'Submit advice' },
  done: {
    nl: 'Het advies is ingediend. De gemeente moet nu op elk punt antwoorden.',
    en: 'The advice has been submitted. The municipality must now answer each point.',
  },
  onBehalf: {
    title: { nl: 'Advies vastleggen namens een adviesraad', en: 'Record an advice on behalf of a council' },
    lead: {
      nl: 'Voor een adviesraad die niet zelf in dit programma werkt. Er staat bij dat de gemeente het heeft vastgelegd, totdat de adviesraad het bevestigt.',
      en: 'For a council that does not work in this program itself. It says that the municipality recorded it, until the council confirms it.',
    },
    label: { nl: 'Hoe kwam het advies binnen?', en: 'How did the advice come?' },
    letter: { nl: 'Met een brief', en: 'By letter' },
    mail: { nl: 'Met een e-mail', en: 'By e-mail' },
    oral: { nl: 'Mondeling', en: 'Orally' },
  },
  more: {
    nl: 'Samen met anderen, of in plaats van een eerder advies',
    en: 'Together with others, or in the place of an earlier advice',
  },
  with: { nl: 'Welke andere adviesraden geven dit advies mee?', en: 'Which other councils give this advice too?' },
  requests: {
    label: {
      nl: 'Op welke andere vragen is dit ook het advies?',
      en: 'On which other questions is this the advice too?',
    },
    one: { nl: '{{who}}, gevraagd op {{date}}', en: '{{who}}, asked on {{date}}' },
  },
  replaces: {
    label: {
      nl: 'Vervangt dit een eerder advies van de raad?',
      en: 'Does this replace an earlier advice of the council?',
    },
    description: {
      nl: 'Op de punten van het eerdere advies die nog niet zijn beantwoord, komt dan geen antwoord meer.',
      en: 'The points of the earlier advice that were not answered yet get no answer any more.',
    },
    one: { nl: 'Advies van {{date}}', en: 'Advice of {{date}}' },
  },
  minority: {
    nl: 'Dit is het advies van een minderheid van de raad',
    en: 'This is the advice of a minority of the council',
  },
  oral: { nl: 'Dit advies is mondeling gegeven', en: 'This advice was given orally' },
  pointsUnknown: {
    nl: 'Er is een advies, maar de aanbevelingen zijn niet bekend',
    en: 'There is an advice, but its recommendations are not known',
  },
  verdict: { nl: 'Wat vindt uw raad van het geheel?', en: 'What does your council think of the whole?' },
  without: { nl: 'Dit advies heeft geen aanbevelingen', en: 'This advice has no recommendations' },
  unasked: {
    nl: 'Uw raad geeft dit advies uit zichzelf. De gemeente moet ook dan op elk punt antwoorden.',
    en: 'Your council gives this advice by itself. The municipality must then also answer each point.',
  },
  asked: {
    title: { nl: 'Dit is gevraagd', en: 'This was asked' },
    due: { nl: 'Advies uiterlijk {{date}}', en: 'Advice by {{date}}' },
    text: { nl: 'Lees de tekst ({{version}})', en: 'Read the text ({{version}})' },
    late: {
      nl: 'Die dag is voorbij. U kunt nog advies geven; erbij staat dan dat het later kwam.',
      en: 'That day has passed. You can still advise; it will say that it came later.',
    },
  },
});

/** What the council was asked, by when, and on which text; or that it speaks by itself. */
function Asked({ trajectory, request: id }: { trajectory: TrajectoryAnswer; request: string | undefined }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const request = trajectory.requests.find((r) => r.id === id);
  if (!request) return <p className="utrecht-paragraph">{t('unasked')}</p>;
  const draft = trajectory.drafts.find(({ version }) => version === request.draftVersion);
  return (
    <Card tone="accent">
      <h2 className="utrecht-heading-3">{t('asked.title')}</h2>
      {request.questions.length > 0 && (
        <ul className="dw-bullets">
          {request.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      <p className="utrecht-paragraph">
        {t('asked.due', { date: date(request.dueOn) })}
        {daysUntil(request.dueOn) < 0 && `. ${t('asked.late')}`}
      </p>
      {draft?.text !== undefined && (
        <details className="dw-more">
          <summary>{t('asked.text', { version: terms('version', { version: draft.version }) })}</summary>
          <p className="utrecht-paragraph dw-prose" lang="nl">
            {draft.text}
          </p>
        </details>
      )}
    </Card>
  );
}

const START = {
  ...{ verdict: '', without: false, recommendations: [NO_POINT] as readonly Point[] },
  ...{ onBehalf: '', with: [] as readonly string[], requests: [] as readonly string[], replaces: '' },
  ...{ minority: false, oral: false, pointsUnknown: false },
};
type Values = typeof START;
const { Checkboxes, Choice, YesNo } = fieldsOf<Values>();

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
        <YesNo place="minority" label={t('minority')} />
        <YesNo place="oral" label={t('oral')} />
        <YesNo place="pointsUnknown" label={t('pointsUnknown')} />
      </div>
    </details>
  );
}

/** Whether somebody speaks for a council itself, and not the municipality for it. */
function useIsOwn(): (council: string | undefined) => boolean {
  const session = useSession();
  return (council) => session?.memberships.some((one) => one.role === 'council' && one.council === council) ?? false;
}

/** What is given only when it is so. */
const given = ({ onBehalf, with: others, requests, replaces, minority, oral, pointsUnknown }: Values) => ({
  onBehalf,
  replaces,
  ...(others.length > 0 && { with: others }),
  ...(requests.length > 0 && { requests }),
  ...(minority && { minority }),
  ...(oral && { oral }),
  ...(pointsUnknown && { pointsUnknown }),
});

function AdviceForm({ work }: { work: Work<'AdviceSubmitted'> }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence } = work;
  const isOwn = useIsOwn();
  const body = (values: Values, about: { readonly council?: string }) => {
    const { verdict, without, recommendations, pointsUnknown } = values;
    const { council = '' } = about;
    const used = idsIn(trajectory, influence);
    const points = without || pointsUnknown ? [] : recommendations;
    return {
      id: freeId(`a-${council}`, used),
      verdict,
      ...given(values),
      recommendations: recommendationsOf(points, countedIds(`${council}-`, points.length, used)),
    };
  };
  return (
    <WorkForm
      work={work}
      noun="advices"
      initial={START}
      body={body}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
    >
      {({ Radios }, { without, pointsUnknown }, { request, council = '' }) => (
        <>
          <Asked trajectory={trajectory} request={request} />
          {!isOwn(council) && (
            <Radios
              place="onBehalf"
              label={t('onBehalf.label')}
              options={ON_BEHALF.map((value) => ({ value, label: t(`onBehalf.${value}`) }))}
              required
            />
          )}
          <Radios
            place="verdict"
            label={t('verdict')}
            options={ADVICE_VERDICTS.map((value) => ({ value, label: terms(`adviceVerdict.${value}`) }))}
            required
          />
          {!without && !pointsUnknown && <PointsField authorities={trajectory.authorities} />}
          <YesNo place="without" label={t('without')} />
          <More trajectory={trajectory} council={council} />
        </>
      )}
    </WorkForm>
  );
}

export default function Advice() {
  const t = useTexts();
  const own = rolesOf(useSession()).includes('council');
  return (
    <WorkPage
      type="AdviceSubmitted"
      title={own ? t('title') : t('onBehalf.title')}
      lead={own ? t('lead') : t('onBehalf.lead')}
    >
      {(work) => <AdviceForm work={work} />}
    </WorkPage>
  );
}
