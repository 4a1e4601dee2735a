import { WorkForm } from '../../action/form.tsx';
import { freeId, idsIn } from '../../action/ids.ts';
import { Button } from '@utrecht/component-library-react';
import { useFormContext } from '../../form/context.ts';
import { fieldsOf } from '../../form/fields.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { isTyped } from '../../action/sent-rows.ts';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Advies vragen', en: 'Ask for advice' },
  lead: {
    nl: 'Vraag advies op een moment dat er nog iets kan veranderen. De adviesraad ziet de aanvraag in zijn werklijst.',
    en: 'Ask for advice while something can still change. The council sees the request in its worklist.',
  },
  which: { nl: 'Aan wie vraagt u advies?', en: 'Whom do you ask for advice?' },
  submit: { nl: 'Advies vragen', en: 'Ask for advice' },
  done: {
    nl: 'Het advies is gevraagd. Bij de aanvraag staat waarom de termijn op die dag eindigt.',
    en: 'The advice has been asked. The request says why the term ends on that day.',
  },
  questions: {
    label: { nl: 'Wat wilt u weten?', en: 'What do you want to know?' },
    description: { nl: 'Vraag naar de punten die nog open zijn.', en: 'Ask about the points that are still open.' },
    what: { nl: 'Vraag', en: 'Question' },
    row: { nl: 'Vraag {{number}}', en: 'Question {{number}}' },
    about: { nl: 'Wat vindt uw raad van: {{point}}?', en: 'What does your council think of: {{point}}?' },
    fromSpace_one: {
      nl: 'Vraag naar {{count}} punt dat nog kan veranderen',
      en: 'Ask about {{count}} point that can still change',
    },
    fromSpace_other: {
      nl: 'Vraag naar de {{count}} punten die nog kunnen veranderen',
      en: 'Ask about the {{count}} points that can still change',
    },
  },
  draft: {
    label: { nl: 'Over welke versie van de tekst?', en: 'On which version of the text?' },
    description: { nl: 'De adviesraad leest deze versie.', en: 'The council reads this version.' },
  },
  term: {
    label: { nl: 'Hoeveel tijd krijgt de adviesraad?', en: 'How much time does the council get?' },
    description: {
      nl: 'Valt het einde op een zaterdag, zondag of feestdag, dan schuift het op. Bij de aanvraag staat precies waarom.',
      en: 'When the end falls on a Saturday, Sunday or holiday, it moves. The request says exactly why.',
    },
    usual: { nl: 'De gewone termijn: {{usual}}', en: 'The usual term: {{usual}}' },
    weeks: { nl: 'Een aantal weken', en: 'A number of weeks' },
    days: { nl: 'Een aantal dagen', en: 'A number of days' },
    until: { nl: 'Tot en met een dag', en: 'Up to and including a day' },
    inWeeks_one: { nl: '{{count}} week', en: '{{count}} week' },
    inWeeks_other: { nl: '{{count}} weken', en: '{{count}} weeks' },
    inDays_one: { nl: '{{count}} dag', en: '{{count}} day' },
    inDays_other: { nl: '{{count}} dagen', en: '{{count}} days' },
    count: {
      weeks: { nl: 'Hoeveel weken?', en: 'How many weeks?' },
      days: { nl: 'Hoeveel dagen?', en: 'How many days?' },
    },
    day: { nl: 'Tot en met welke dag?', en: 'Up to and including which day?' },
  },
  withoutInvolvement: {
    label: { nl: 'Waarom sprak u niet eerst met mensen?', en: 'Why did you not talk with people first?' },
    description: {
      nl: 'U hebt nog niet met de mensen om wie het gaat gesproken. Dat mag alleen met uitleg. Deze uitleg wordt openbaar.',
      en: 'You have not spoken with the people concerned yet. That is allowed only with an explanation. This explanation becomes public.',
    },
  },
  withoutText: {
    label: { nl: 'Waarom vraagt u advies zonder tekst?', en: 'Why do you ask for advice without a text?' },
    description: {
      nl: 'Er is nog geen concept geplaatst. Dat mag alleen met uitleg. Deze uitleg wordt openbaar.',
      en: 'No draft has been published yet. That is allowed only with an explanation. This explanation becomes public.',
    },
  },
  urgent: {
    label: { nl: 'Is er haast? Waarom?', en: 'Is it urgent? Why?' },
    description: {
      nl: 'Vul dit in als de adviesraad minder tijd krijgt dan gewoon is.',
      en: 'Fill this in when the council gets less time than usual.',
    },
  },
});

/** How the term is given: the usual one of this dossier, or one of its own. */
const HOW = ['usual', 'weeks', 'days', 'until'] as const;
type How = (typeof HOW)[number];

interface Values {
  readonly questions: readonly string[];
  readonly draftVersion: string;
  readonly how: How;
  /** Where the API has it too, so that what it says of it is said at its field. */
  readonly term: { readonly weeks: string; readonly days: string; readonly until: string };
  readonly withoutInvolvementBecause: string;
  readonly withoutTextBecause: string;
  readonly urgentBecause: string;
}

const startOf = (version: number | undefined): Values => ({
  questions: [''],
  draftVersion: version === undefined ? '' : String(version),
  how: 'usual',
  term: { weeks: '', days: '', until: '' },
  withoutInvolvementBecause: '',
  withoutTextBecause: '',
  urgentBecause: '',
});

/** The term as the API takes it; nothing for the usual one. What is not a number goes as it is, to be refused there. */
function termOf({ how, term: { weeks, days, until } }: Pick<Values, 'how' | 'term'>) {
  const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text);
  if (how === 'weeks') return { term: { weeks: number(weeks) } };
  if (how === 'days') return { term: { days: number(days) } };
  if (how === 'until') return { term: { until } };
  return {};
}

const SIX_WEEKS: { readonly weeks?: number; readonly days?: number } = { weeks: 6 };

const { DayField, Radios, TextField } = fieldsOf<Values>();

/** How long the council gets. The due date follows from it, with the law and the holidays. */
function TermFields({ how, trajectory }: { how: How; trajectory: TrajectoryAnswer }) {
  const t = useTexts();
  const { weeks, days } = trajectory.settings?.adviceTerm ?? SIX_WEEKS;
  const usual = weeks === undefined ? t('term.inDays', { count: days ?? 0 }) : t('term.inWeeks', { count: weeks });
  return (
    <>
      <Radios
        place="how"
        label={t('term.label')}
        description={t('term.description')}
        options={HOW.map((value) => ({ value, label: t(`term.${value}`, { usual }) }))}
        required
      />
      {how === 'weeks' && <TextField place="term.weeks" label={t('term.count.weeks')} required />}
      {how === 'days' && <TextField place="term.days" label={t('term.count.days')} required />}
      {how === 'until' && <DayField place="term.until" label={t('term.day')} required />}
    </>
  );
}

interface FromSpaceProps {
  readonly trajectory: TrajectoryAnswer;
  readonly questions: Values['questions'];
}

/** What can still change, as questions: those that are not asked yet are put behind the others. */
function FromSpace({ trajectory, questions }: FromSpaceProps) {
  const t = useTexts();
  const { form } = useFormContext();
  const asked = questions.filter(isTyped);
  const open = (trajectory.influenceSpace?.open ?? [])
    .map((point) => t('questions.about', { point }))
    .filter((question) => !asked.includes(question));
  if (open.length === 0) return null;
  return (
    <div>
      <Button appearance="secondary-action-button" onClick={() => form.set('questions', [...asked, ...open])}>
        {t('questions.fromSpace', { count: open.length })}
      </Button>
    </div>
  );
}

function RequestForm({ work }: { work: Work<'AdviceRequested'> }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence } = work;
  const { drafts, involvements } = trajectory;
  const body = (values: Values, about: object) => {
    const { questions, draftVersion, withoutInvolvementBecause, withoutTextBecause, urgentBecause } = values;
    const { council = '' } = about as { council?: string };
    return {
      id: freeId(`r-${council}`, idsIn(trajectory, influence)),
      questions,
      ...(draftVersion !== '' && { draftVersion: Number(draftVersion) }),
      ...termOf(values),
      withoutInvolvementBecause,
      withoutTextBecause,
      urgentBecause,
    };
  };
  return (
    <WorkForm
      work={work}
      noun="advice-requests"
      initial={startOf(drafts.at(-1)?.version)}
      body={body}
      rows={{ questions: isTyped }}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="requests"
    >
      {({ Asked, Choice, LongText, Lines }, values) => (
        <>
          <Lines
            place="questions"
            label={t('questions.label')}
            description={t('questions.description')}
            what={t('questions.what')}
            line={(number) => t('questions.row', { number })}
          />
          <FromSpace trajectory={trajectory} questions={values.questions} />
          {drafts.length > 0 && (
            <Choice
              place="draftVersion"
              label={t('draft.label')}
              description={t('draft.description')}
              options={drafts.map(({ version, maturity }) => ({
                value: String(version),
                label: `${terms('version', { version })} (${terms(`maturity.${maturity}`)})`,
              }))}
            />
          )}
          <TermFields how={values.how} trajectory={trajectory} />
          <Asked place="withoutInvolvementBecause" when={involvements.length === 0}>
            <LongText
              place="withoutInvolvementBecause"
              label={t('withoutInvolvement.label')}
              description={t('withoutInvolvement.description')}
              rows={3}
              required
            />
          </Asked>
          <Asked place="withoutTextBecause" when={drafts.length === 0 && trajectory.definition >= 2}>
            <LongText
              place="withoutTextBecause"
              label={t('withoutText.label')}
              description={t('withoutText.description')}
              rows={3}
              required
            />
          </Asked>
          <LongText place="urgentBecause" label={t('urgent.label')} description={t('urgent.description')} rows={2} />
        </>
      )}
    </WorkForm>
  );
}

export default function AdviceRequest() {
  const t = useTexts();
  return (
    <WorkPage type="AdviceRequested" title={t('title')} lead={t('lead')}>
      {(work) => <RequestForm work={work} />}
    </WorkPage>
  );
}
