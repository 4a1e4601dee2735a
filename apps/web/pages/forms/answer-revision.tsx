import { AnswerFields } from '../../action/answer-fields.tsx';
import { AnswerText } from '../../action/answer-text.tsx';
import { type AnswerValues, contentOf, valuesOf } from '../../action/answer.ts';
import { useDescribe } from '../../action/describe.ts';
import { WorkForm } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import { SaidPoint } from '../../action/point.tsx';
import { chosenFor, type Subject } from '../../action/subjects.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { numbersIn } from '../../trajectory/names.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';

const useTexts = textsOf({
  title: { nl: 'Antwoord herzien', en: 'Revise an answer' },
  lead: {
    nl: 'Een antwoord dat al openbaar is verandert u hier. Het oude antwoord blijft zichtbaar, met uw uitleg.',
    en: 'Change an answer that is public already. The old answer stays visible, with your explanation.',
  },
  which: { nl: 'Welk antwoord verandert?', en: 'Which answer changes?' },
  now: { nl: 'Dit antwoord staat er nu', en: 'The answer as it is now' },
  next: { nl: 'Dit wordt het nieuwe antwoord', en: 'The new answer' },
  also: {
    label: {
      nl: 'Geldt dit nieuwe antwoord ook voor andere punten?',
      en: 'Does this new answer hold for other points too?',
    },
    description: {
      nl: 'Het vervangt dan ook het antwoord op die punten. Bij elk punt staat dat zij dit antwoord delen.',
      en: 'It then replaces the answer to those points too. At each it says that they share this answer.',
    },
  },
  because: {
    label: { nl: 'Waarom verandert het antwoord?', en: 'Why does the answer change?' },
    description: {
      nl: 'Bijvoorbeeld een amendement, nieuw geld of een goed gesprek.',
      en: 'For instance an amendment, new money or a good talk.',
    },
  },
  submit: { nl: 'Nieuw antwoord openbaar maken', en: 'Publish the new answer' },
  done: {
    nl: 'Het antwoord is herzien. Oud en nieuw zijn te zien.',
    en: 'The answer has been revised. Old and new are visible.',
  },
});

type Values = AnswerValues & { readonly because: string; readonly also: readonly string[] };

interface RevisionFormProps {
  readonly work: Work<'AnswerRevised'> & { readonly all: readonly Subject[] };
  readonly about: Readonly<Record<string, string>>;
}

/** The answer that stands beside the one that is to replace it, and why it changes. */
function RevisionForm({ work, about: { recommendation: id = '', authority = '', advice } }: RevisionFormProps) {
  const t = useTexts();
  const { trajectory, influence } = work;
  const describe = useDescribe(trajectory, influence);
  const point = trajectory.advices.flatMap((a) => a.recommendations).find((p) => p.id === id);
  const now = valuesOf(
    influence.recommendations.find((r) => r.id === id)?.answers.find((answer) => answer.authority === authority),
  );
  const start: Values = { ...now, because: '', also: [] };
  // Of the same advice and authority, and public: one text can be the new answer to all of them.
  const others = work.all.filter(
    ({ possible, about }) =>
      possible && about['advice'] === advice && about['authority'] === authority && about['recommendation'] !== id,
  );
  return (
    <WorkForm
      work={work}
      noun="answer-revisions"
      initial={start}
      names={['authority']}
      body={(values: Values): object => ({
        ...(values.also.length > 0 ? { recommendations: [id, ...values.also] } : { recommendation: id }),
        ...contentOf(values),
        because: values.because,
      })}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
      reviewed
    >
      {({ Checkboxes, LongText }, values) => (
        <div className="dw-beside__row">
          <div className="dw-said">
            {point && <SaidPoint trajectory={trajectory} point={point} number={numbersIn(trajectory).get(id) ?? 0} />}
            <h3 className="utrecht-heading-3">{t('now')}</h3>
            <AnswerText answer={now} />
          </div>
          <div className="dw-beside__answer">
            <h3 className="utrecht-heading-3">{t('next')}</h3>
            <AnswerFields values={values} question={point?.question === true} />
            {trajectory.definition >= 2 && others.length > 0 && (
              <Checkboxes
                place="also"
                label={t('also.label')}
                description={t('also.description')}
                options={others.map(({ about }) => ({
                  value: about['recommendation'] ?? '',
                  label: describe({ recommendation: about['recommendation'] ?? '' }),
                }))}
              />
            )}
            <LongText
              place="because"
              label={t('because.label')}
              description={t('because.description')}
              rows={3}
              required
            />
          </div>
        </div>
      )}
    </WorkForm>
  );
}

/** Which answer changes: the ones that were published. */
function Which({ work }: { work: Work<'AnswerRevised'> }) {
  const t = useTexts();
  const describe = useDescribe(work.trajectory, work.influence);
  return (
    <Section title={t('which')}>
      <ul className="dw-bullets">
        {work.subjects
          .filter(({ possible }) => possible)
          .map(({ key, about }) => (
            <li key={key}>
              <Link
                to="/dossiers/$dossier/herziening"
                params={{ dossier: work.trajectory.id }}
                search={{ over: about['recommendation'], van: about['authority'] }}
              >
                {describe(about)}
              </Link>
            </li>
          ))}
      </ul>
    </Section>
  );
}

export default function Revision() {
  const t = useTexts();
  return (
    <WorkPage type="AnswerRevised" title={t('title')} lead={t('lead')}>
      {(work) => {
        const chosen = chosenFor(work.subjects, work.over, work.trajectory);
        if (!chosen || (work.over.over === undefined && work.subjects.length > 1)) return <Which work={work} />;
        return (
          <RevisionForm
            key={chosen.key}
            work={{ ...work, all: work.subjects, subjects: [chosen] }}
            about={chosen.about}
          />
        );
      }}
    </WorkPage>
  );
}
