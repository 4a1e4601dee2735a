import { useState } from 'react';
import { ADVICE_VERDICTS, ON_BEHALF } from '#vocabulary';
import { Annexes, annexesOf, NO_ANNEXES } from '../../action/annexes.tsx';
import { WorkForm } from '../../action/form.tsx';
import { countedIds, freeId, idsIn } from '../../action/ids.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { MinorityField } from '../../action/minority-field.tsx';
import { PointsField } from '../../action/points-field.tsx';
import { NO_POINT, numberedTwice, ofMinority, type Point, recommendationsOf } from '../../action/points.ts';
import { ReadDocument } from '../../action/read-document.tsx';
import { refusedHere } from '../../api/problem.ts';
import { fieldsOf } from '../../form/fields.ts';
import { rolesOf, useSession } from '../../api/session.ts';
import { nameIn } from '../../trajectory/names.ts';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { AskedCard } from '../../trajectory/asked.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Advies geven', en: 'Give advice' },
  lead: {
    nl: 'Schrijf elke aanbeveling als een eigen punt. Op elk punt krijgt u apart antwoord. Na het indienen is het advies openbaar.',
    en: 'Write each recommendation as a point of its own. You get a separate answer to each. Once submitted, the advice is public.',
  },
  which: { nl: 'Waarop is dit het advies?', en: 'What is this the advice on?' },
  submit: { nl: 'Advies indienen', en: 'Submit advice' },
  twice: { nl: 'Een ander punt heeft dit nummer al', en: 'Another point has this number already' },
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
  signals: {
    label: { nl: 'Wat leidde tot dit advies?', en: 'What led to this advice?' },
    description: {
      nl: 'Bijvoorbeeld wat uw raad vaker hoort. Iedereen kan het lezen: noem geen namen.',
      en: 'For instance what your council hears often. Everybody can read it: name nobody.',
    },
    what: { nl: 'Aanleiding', en: 'Signal' },
    line: { nl: 'Aanleiding {{number}}', en: 'Signal {{number}}' },
  },
  confirmed: {
    unasked: { nl: 'Dit advies is uit zichzelf gegeven: niemand vroeg erom.', en: 'This advice was not asked for.' },
    answer: { nl: 'Hierop moet antwoorden: {{who}}.', en: 'Who has to answer: {{who}}.' },
  },
  unasked: {
    nl: 'Uw raad geeft dit advies uit zichzelf. De gemeente moet ook dan op elk punt antwoorden.',
    en: 'Your council gives this advice by itself. The municipality must then also answer each point.',
  },
});

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
function Confirmed({ trajectory: { authorities, successions = [], left }, request, values }: ConfirmedProps) {
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

const START = {
  ...{ verdict: '', without: false, recommendations: [NO_POINT] as readonly Point[] },
  signals: [] as readonly string[],
  ...{ onBehalf: '', with: [] as readonly string[], requests: [] as readonly string[], replaces: '' },
  ...{ minority: false, minoritySays: '', oral: false, pointsUnknown: false, file: '', annexes: NO_ANNEXES },
};
type Values = typeof START;
const { Checkboxes, Choice, Lines, YesNo } = fieldsOf<Values>();

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

/** Whether somebody speaks for a council itself, and not the municipality for it. */
function useIsOwn(): (council: string | undefined) => boolean {
  const session = useSession();
  return (council) => session?.memberships.some((one) => one.role === 'council' && one.council === council) ?? false;
}

/** What is given only when it is so. */
const given = ({ onBehalf, with: others, requests, replaces, oral, pointsUnknown, ...more }: Values) => ({
  onBehalf,
  replaces,
  ...(others.length > 0 && { with: others }),
  ...(requests.length > 0 && { requests }),
  ...ofMinority(more),
  ...(oral && { oral }),
  ...(pointsUnknown && { pointsUnknown }),
  ...(more.signals.length > 0 && { signals: more.signals }),
  file: more.file,
  ...annexesOf(more.annexes),
});

function AdviceForm({ work }: { work: Work<'AdviceSubmitted'> }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence } = work;
  const isOwn = useIsOwn();
  const [text, set] = useState('');
  const letter = { text, set };
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
      check={({ recommendations, without, pointsUnknown }) => {
        const at = without || pointsUnknown ? undefined : numberedTwice(recommendations);
        return at === undefined
          ? undefined
          : refusedHere({ place: `recommendations[${at}].number`, detail: t('twice') });
      }}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
      published={(values, { request }) => <Confirmed {...{ trajectory, request, values }} />}
    >
      {({ Radios }, { without, pointsUnknown }, { request, council = '' }) => (
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
          <ReadDocument trajectory={trajectory.id} letter={letter} />
          {!without && !pointsUnknown && (
            <PointsField
              trajectory={trajectory}
              version={trajectory.requests.find(({ id }) => id === request)?.draftVersion}
              letter={letter}
            />
          )}
          <YesNo place="without" label={t('without')} />
          <Annexes trajectory={trajectory.id} />
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
