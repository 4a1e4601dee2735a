import { useSuspenseQuery } from '@tanstack/react-query';
import type { TextView } from '#projections';
import { WorkForm } from '../../action/form.tsx';
import { textQuery } from '../../api/queries.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { fieldsOf } from '../../form/fields.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { PublishingAgreed } from '../../trajectory/agreed.tsx';
import { AnswerLine } from '../../trajectory/answer.tsx';
import { nameIn, numbersIn } from '../../trajectory/names.ts';
import { Traces } from '../../trajectory/traces.tsx';
import { NothingChanged } from '../../trajectory/text/nothing-changed.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';

const useTexts = textsOf({
  title: { nl: 'Doorwerking publiceren', en: 'Publish the influence' },
  lead: {
    nl: 'Dit is het sluitstuk: iedereen kan lezen wat er van elk punt is geworden. Daarna is het dossier afgesloten.',
    en: 'This is the end: everybody can read what became of each point. After it the dossier is closed.',
  },
  statement_one: { nl: 'Wat er van {{count}} punt is geworden', en: 'What became of {{count}} point' },
  statement_other: { nl: 'Wat er van {{count}} punten is geworden', en: 'What became of {{count}} points' },
  publish: {
    title: { nl: 'Publiceren en afsluiten', en: 'Publish and close' },
    intro: {
      nl: 'Weerwoord, herziening en toezeggingen kunnen ook daarna nog.',
      en: 'Rejoinders, revisions and commitments are still possible afterwards.',
    },
  },
  unexplained: {
    title: { nl: 'Veranderd, en nog niet uitgelegd', en: 'Changed, and not explained yet' },
    none: {
      nl: 'Van elke wijziging in de tekst is bekend waardoor.',
      en: 'Of each change of the text it is known why.',
    },
    some: {
      nl: 'Iedereen kan straks zien dat deze wijzigingen niet zijn uitgelegd. De beleidsmedewerker kan dat nu nog doen.',
      en: 'Everybody will see that these changes are not explained. The civil servant can still do that now.',
    },
    label: { nl: 'Waarom blijven deze wijzigingen zonder uitleg?', en: 'Why do these changes stay without a cause?' },
    description: {
      nl: 'Dit leest iedereen, boven aan het dossier.',
      en: 'Everybody reads this, at the head of the dossier.',
    },
    step_one: {
      nl: 'Van versie {{from}} naar versie {{to}}: {{count}} wijziging',
      en: 'From version {{from}} to version {{to}}: {{count}} change',
    },
    step_other: {
      nl: 'Van versie {{from}} naar versie {{to}}: {{count}} wijzigingen',
      en: 'From version {{from}} to version {{to}}: {{count}} changes',
    },
  },
  submit: { nl: 'Doorwerking publiceren', en: 'Publish the influence' },
  done: {
    nl: 'De doorwerking is gepubliceerd. Het dossier is afgesloten.',
    en: 'The influence has been published. The dossier is closed.',
  },
});

type Published = Work<'InfluencePublished'>;
type Steps = TextView['steps'];

/** Where something changed, since anybody was spoken with or asked, and nobody said why. */
const unexplainedIn = (steps: Steps) => steps.filter(({ unexplained, early }) => unexplained > 0 && !early);

const { Asked, LongText } = fieldsOf<{ readonly unexplainedBecause: string }>();

/** What the influence statement says: of every point what was answered, and where it can be found. */
function Statement({ work: { trajectory, influence } }: { work: Published }) {
  const t = useTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const several = trajectory.authorities.length > 1;
  return (
    <Section title={t('statement', { count: influence.recommendations.length })}>
      <ol className="dw-list dw-beside">
        {influence.recommendations.map(({ id, council, text, question, answers }) => (
          <li key={id} className="dw-beside__row">
            <div className="dw-said">
              <h3 className="utrecht-heading-3">
                {terms(question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 })}
              </h3>
              <p className="utrecht-paragraph dw-small dw-muted">{nameOf(council)}</p>
              <p className="utrecht-paragraph dw-prose" lang="nl">
                {text}
              </p>
            </div>
            <div className="dw-beside__answer">
              {answers.map((answer) => (
                <div key={answer.authority} className="dw-stack dw-stack--tight">
                  <AnswerLine answer={answer} nameOf={nameOf} by={several ? nameOf(answer.authority) : undefined} />
                  <Traces traces={answer.traces} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The two lists that say what cannot be seen yet: adopted and nothing changed, changed and nobody said why. */
function NotShown({ work: { trajectory, influence }, steps }: { work: Published; steps: Steps }) {
  const t = useTexts();
  const { id: dossier } = trajectory;
  const open = unexplainedIn(steps);
  return (
    <>
      <NothingChanged
        {...{ trajectory, influence }}
        pointLink={(recommendation, text) => (
          <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
            {text}
          </Link>
        )}
      />
      {steps.length > 0 && (
        <Section title={t('unexplained.title')}>
          <p className="utrecht-paragraph">{t(open.length === 0 ? 'unexplained.none' : 'unexplained.some')}</p>
          {open.length > 0 && (
            <ul className="dw-bullets">
              {open.map(({ from, to, unexplained }) => (
                <li key={to}>
                  <Link
                    to="/dossiers/$dossier/tekst/vergelijken"
                    params={{ dossier }}
                    search={{ van: String(from), naar: String(to) }}
                  >
                    {t('unexplained.step', { from, to, count: unexplained })}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}

function Publishing({ work }: { work: Published }) {
  const t = useTexts();
  const { id, definition } = work.trajectory;
  const { steps } = useSuspenseQuery(textQuery(id)).data;
  return (
    <>
      <PublishingAgreed trajectory={work.trajectory} />
      <Statement work={work} />
      <NotShown {...{ work, steps }} />
      <Section title={t('publish.title')} intro={t('publish.intro')}>
        <WorkForm
          {...{ work, noun: 'publications', initial: { unexplainedBecause: '' } }}
          {...{ submit: t('submit'), done: t('done'), reviewed: true }}
        >
          {() => (
            <Asked place="unexplainedBecause" when={definition >= 3 && unexplainedIn(steps).length > 0}>
              <LongText
                {...{ place: 'unexplainedBecause', rows: 3, required: true }}
                {...{ label: t('unexplained.label'), description: t('unexplained.description') }}
              />
            </Asked>
          )}
        </WorkForm>
      </Section>
    </>
  );
}

export default function Publication() {
  const t = useTexts();
  return (
    <WorkPage type="InfluencePublished" title={t('title')} lead={t('lead')}>
      {(work) => <Publishing work={work} />}
    </WorkPage>
  );
}
