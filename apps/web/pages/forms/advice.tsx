import { ADVICE_VERDICTS } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { countedIds, freeId, idsIn } from '../../action/ids.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { PointsField } from '../../action/points-field.tsx';
import { NO_POINT, type Point, recommendationsOf } from '../../action/points.ts';
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
          <p className="utrecht-paragraph dw-prose">{draft.text}</p>
        </details>
      )}
    </Card>
  );
}

const START = { verdict: '', without: false, recommendations: [NO_POINT] as readonly Point[] };

function AdviceForm({ work }: { work: Work<'AdviceSubmitted'> }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence } = work;
  const body = ({ verdict, without, recommendations }: typeof START, about: { readonly council?: string }) => {
    const { council = '' } = about;
    const used = idsIn(trajectory, influence);
    const points = without ? [] : recommendations;
    return {
      id: freeId(`a-${council}`, used),
      verdict,
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
      {({ Radios, YesNo }, { without }, { request }) => (
        <>
          <Asked trajectory={trajectory} request={request} />
          <Radios
            place="verdict"
            label={t('verdict')}
            options={ADVICE_VERDICTS.map((value) => ({ value, label: terms(`adviceVerdict.${value}`) }))}
            required
          />
          {!without && <PointsField authorities={trajectory.authorities} />}
          <YesNo place="without" label={t('without')} />
        </>
      )}
    </WorkForm>
  );
}

export default function Advice() {
  const t = useTexts();
  return (
    <WorkPage type="AdviceSubmitted" title={t('title')} lead={t('lead')}>
      {(work) => <AdviceForm work={work} />}
    </WorkPage>
  );
}
