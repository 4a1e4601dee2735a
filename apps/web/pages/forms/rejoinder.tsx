import { numbersOf } from '#vocabulary';
import { useDescribe } from '../../action/describe.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { WorkForm, type Common, type WorkFormProps } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import { SaidPoint } from '../../action/point.tsx';
import { chosenFor, type Subject } from '../../action/subjects.ts';
import { draftsQuery, type AdviceDraftHead } from '../../api/advice-drafts.ts';
import type { AnswerThread } from '../../api/answers.ts';
import { refusedHere } from '../../api/problem.ts';
import { useIsOwn } from '../../api/session.ts';
import { fieldsOf } from '../../form/fields.ts';
import { todayHere } from '../../texts/dates.ts';
import { useAlongOn } from '../../together/along-on.ts';
import { partOf, rejoined, saidIn, sentAs, type Rejoined, type Satisfied } from '../../together/answers.ts';
import { AnswerPanel } from '../../together/beside.tsx';
import { useSharedForm } from '../../together/shared-form.tsx';
import { useTexts as useTogetherTexts } from '../../together/texts.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { AnswerLine, isOfEarlier, newsIn } from '../../trajectory/answer.tsx';
import { missedSince } from '../../trajectory/missed-since.ts';
import { nameIn } from '../../trajectory/names.ts';
import { nameOfSatisfaction } from '../../trajectory/verdict.tsx';
import { Link } from '../../ui/link.tsx';

const useTexts = textsOf({
  title: { nl: 'Zeggen of u tevreden bent', en: 'Give a rejoinder' },
  lead: {
    nl: 'Laat per antwoord weten of uw raad tevreden is. Uw weerwoord is openbaar. Wat u openlaat, telt niet mee.',
    en: 'Say per answer whether your council is satisfied. Your rejoinder is public. What you leave open does not count.',
  },
  answers: { nl: 'De antwoorden op uw punten', en: 'The answers to your points' },
  others: { nl: 'Andere adviezen van uw raad', en: 'Other advices of your council' },
  for: { nl: 'Namens {{council}}', en: 'For {{council}}' },
  which: {
    nl: 'Kies eerst over welk advies, en namens welke raad:',
    en: 'Choose first of which advice, and for which council:',
  },
  submit: { nl: 'Laten weten aan de gemeente', en: 'Give rejoinder' },
  empty: {
    nl: 'Kies bij minstens één antwoord of uw raad tevreden is.',
    en: 'Choose for at least one answer whether your council is satisfied.',
  },
  same: { nl: 'U hebt niets veranderd.', en: 'You have not changed anything.' },
  done: { nl: 'Uw weerwoord staat bij de antwoorden.', en: 'Your rejoinder stands beside the answers.' },
  satisfied: {
    label: {
      nl: 'Is uw raad tevreden met het antwoord op punt {{number}}?',
      en: 'Is your council satisfied with the answer to point {{number}}?',
    },
    yes: { nl: 'Ja, tevreden', en: 'Yes, satisfied' },
    partly: { nl: 'Deels tevreden', en: 'Partly satisfied' },
    no: { nl: 'Nee, niet tevreden', en: 'No, not satisfied' },
    notYet: { nl: 'Daar kunnen wij nu nog niets van zeggen', en: 'We cannot say that yet' },
  },
  comment: {
    yes: { nl: 'Wat wilt u daarbij zeggen?', en: 'What do you want to say about it?' },
    partly: { nl: 'Waarom niet helemaal?', en: 'Why not wholly?' },
    no: { nl: 'Waarom niet?', en: 'Why not?' },
    notYet: { nl: 'Wanneer kunt u er wel iets van zeggen?', en: 'When will you be able to say?' },
  },
  why: {
    nl: 'Met uw reden erbij kan de gemeente haar antwoord nog herzien. Iedereen kan lezen wat u schrijft. Het mag leeg blijven.',
    en: 'With your reason the municipality can still revise its answer. Everybody can read what you write. You may leave it empty.',
  },
});

/** To the other advices of this council. */
function Others({ work, here }: { work: Work<'RejoinderGiven'>; here: Subject | undefined }) {
  const t = useTexts();
  const describe = useDescribe(work.trajectory, work.influence);
  const nameOf = nameIn(work.trajectory);
  const others = work.subjects.filter(({ key }) => key !== here?.key);
  if (others.length === 0) return null;
  // An advice that several gave together is named by whose rejoinder it would be.
  const times = (advice: string | undefined) => work.subjects.filter(({ about }) => about['advice'] === advice).length;
  return (
    <nav aria-label={t('others')}>
      {!here && <p className="utrecht-paragraph">{t('which')}</p>}
      <ul className="dw-bullets">
        {others.map(({ key, about }) => (
          <li key={key}>
            <Link
              to="/dossiers/$dossier/weerwoord"
              params={{ dossier: work.trajectory.id }}
              search={{ over: about['advice'], van: about['council'] }}
            >
              {describe({ advice: about['advice'] ?? '' })}
              {times(about['advice']) > 1 && ` (${t('for', { council: nameOf(about['council'] ?? '') })})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const ALL: readonly Satisfied[] = ['yes', 'partly', 'no', 'notYet'];
const OF_DEFINITION_1: readonly Satisfied[] = ['yes', 'no'];

/** What the council said of this answer before, to go on from; of what was revised or told since it said nothing yet. */
function startOf(
  recommendation: string,
  answer: AnswerThread,
  council: string | undefined,
  today = todayHere(),
): Rejoined {
  const { authority } = answer;
  const last = answer.rejoinders?.filter((one) => one.council === council).at(-1);
  if (!last || isOfEarlier(answer, last) || last.news < newsIn(answer) || missedSince(answer, last.on, today))
    return { recommendation, authority, satisfied: '', comment: '' };
  return { recommendation, authority, satisfied: nameOfSatisfaction(last.satisfied), comment: last.comment ?? '' };
}

const { LongText } = fieldsOf<{ readonly answers: readonly Rejoined[] }>();

/** What it wants to say of its choice: of what it is not satisfied with, why, and what saying so is good for. */
function Comment({ place, satisfied }: { place: `answers[${number}].comment`; satisfied: Rejoined['satisfied'] }) {
  const t = useTexts();
  if (satisfied === '') return null;
  const why = satisfied === 'no' || satisfied === 'partly';
  return <LongText place={place} label={t(`comment.${satisfied}`)} rows={3} {...(why && { description: t('why') })} />;
}

interface RejoinderFormProps {
  readonly work: Work<'RejoinderGiven'>;
  readonly advice: string;
  readonly council: string | undefined;
  /** By whoever is of that council: with all of them, in one draft. */
  readonly together?: Together | undefined;
}
type Values = { readonly answers: readonly Rejoined[] };
interface Together {
  readonly drafts: readonly AdviceDraftHead[];
  readonly sends: boolean;
}

/** One draft for all of the council; undefined for whoever is not of it. */
function useTogetherIn(
  { work: { trajectory }, advice, council = '', together }: RejoinderFormProps,
  starts: readonly Rejoined[],
  called: (part: string) => string | undefined,
): Pick<WorkFormProps<'RejoinderGiven', Values>, 'useShared'> | undefined {
  const shape = useMemo(() => rejoined<Values & Common>(starts), [starts]);
  const of = useMemo(
    () => ({ trajectory: trajectory.id, kind: 'rejoinder' as const, council, advice }),
    [trajectory.id, council, advice],
  );
  return (
    together && {
      useShared: (form, _, name) => useSharedForm(form, { trajectory, of, shape, name, called, ...together }),
    }
  );
}

/** Of every published answer: is the council satisfied, and why not. What is left open is left out. */
function RejoinderForm({ work, advice: id, council, together }: RejoinderFormProps) {
  const t = useTexts();
  const said = useTogetherTexts();
  const { trajectory, influence } = work;
  const nameOf = nameIn(trajectory);
  const points = trajectory.advices.find((advice) => advice.id === id)?.recommendations ?? [];
  const published = points.flatMap((point, i) => {
    const answers = influence.recommendations.find((r) => r.id === point.id)?.answers ?? [];
    return answers
      .filter(({ publishedOn }) => publishedOn !== undefined)
      .map((answer) => ({
        point,
        number: numbersOf(points)[i] ?? '',
        answer,
        start: startOf(point.id, answer, council),
      }));
  });
  const [starts] = useState((): readonly Rejoined[] => published.map(({ start }) => start));
  const shared = useTogetherIn({ work, advice: id, council, together }, starts, (part) => {
    const found = published.find(({ start }) => partOf(start) === part);
    if (!found) return undefined;
    const isOne = published.filter(({ point }) => point.id === found.point.id).length === 1;
    const { number } = found;
    return isOne ? said('answer', { number }) : said('answerOf', { number, who: nameOf(found.answer.authority) });
  });
  const isNew = (point: Rejoined, i: number) =>
    point.satisfied !== '' && JSON.stringify(point) !== JSON.stringify(starts[i]);
  const body = (values: { answers: readonly Rejoined[] }) => ({
    answers: values.answers.map(({ satisfied, ...point }) => ({ ...point, satisfied: sentAs(satisfied) })),
  });
  const check = (values: { answers: readonly Rejoined[] }) => {
    if (values.answers.some(isNew)) return undefined;
    const detail = values.answers.some(({ satisfied }) => satisfied !== '') ? t('same') : t('empty');
    return refusedHere({ place: 'answers', detail });
  };
  return (
    <WorkForm
      work={work}
      noun="rejoinders"
      initial={{ answers: starts }}
      body={body}
      rows={{ answers: isNew }}
      check={check}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
      {...shared}
    >
      {({ Radios }, { answers }) => (
        <>
          <h2 className="dw-hidden">{t('answers')}</h2>
          <ol className="dw-list dw-beside">
            {published.map(({ point, number, answer }, i) => (
              <li key={`${point.id} ${answer.authority}`} className="dw-beside__row">
                <SaidPoint trajectory={trajectory} point={point} number={number} />
                <div className="dw-beside__answer">
                  <AnswerLine answer={answer} nameOf={nameOf} by={nameOf(answer.authority)} />
                  <Radios
                    place={`answers[${i}].satisfied`}
                    label={t('satisfied.label', { number })}
                    options={(trajectory.definition >= 2 ? ALL : OF_DEFINITION_1).map((value) => ({
                      value,
                      label: t(`satisfied.${value}`),
                    }))}
                  />
                  <Comment place={`answers[${i}].comment`} satisfied={answers[i]?.satisfied ?? ''} />
                  {shared && answers[i] && (
                    <AnswerPanel part={partOf(answers[i])} mine={saidIn(answers[i], starts[i])} />
                  )}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </WorkForm>
  );
}

/** For whoever is of the council, with what of it is being written. */
function TogetherForm(props: RejoinderFormProps) {
  const { items: drafts } = useSuspenseQuery(draftsQuery(props.work.trajectory.id)).data;
  const sends = props.work.subjects.every(({ along }) => along !== true);
  return <RejoinderForm {...props} together={{ drafts, sends }} />;
}

export default function Rejoinder() {
  const t = useTexts();
  const isOwn = useIsOwn();
  const along = useAlongOn('rejoinder');
  return (
    <WorkPage type="RejoinderGiven" besides={along} title={t('title')} lead={t('lead')}>
      {(work) => {
        const chosen = chosenFor(work.subjects, work.over, work.trajectory);
        const whose = new Set(work.subjects.map(({ about }) => about['council']));
        const council = chosen?.about['council'];
        if (!chosen) return <Others work={work} here={undefined} />;
        const Form = isOwn(work.trajectory, council) ? TogetherForm : RejoinderForm;
        return (
          <>
            <Others work={work} here={chosen} />
            {whose.size > 1 && council !== undefined && (
              <p className="utrecht-paragraph dw-about">{t('for', { council: nameIn(work.trajectory)(council) })}</p>
            )}
            <Form
              key={chosen.key}
              work={{ ...work, subjects: [chosen] }}
              advice={chosen.about['advice'] ?? ''}
              council={council}
            />
          </>
        );
      }}
    </WorkPage>
  );
}
