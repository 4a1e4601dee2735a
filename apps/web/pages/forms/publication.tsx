import { WorkForm } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { AnswerLine } from '../../trajectory/answer.tsx';
import { nameIn, numbersIn } from '../../trajectory/names.ts';
import { Traces } from '../../trajectory/traces.tsx';
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
  submit: { nl: 'Doorwerking publiceren', en: 'Publish the influence' },
  done: {
    nl: 'De doorwerking is gepubliceerd. Het dossier is afgesloten.',
    en: 'The influence has been published. The dossier is closed.',
  },
});

/** What the influence statement says: of every point what was answered, and where it can be found. */
function Statement({ work: { trajectory, influence } }: { work: Work<'InfluencePublished'> }) {
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
                  <AnswerLine answer={answer} by={several ? nameOf(answer.authority) : undefined} />
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

export default function Publication() {
  const t = useTexts();
  return (
    <WorkPage type="InfluencePublished" title={t('title')} lead={t('lead')}>
      {(work) => (
        <>
          <Statement work={work} />
          <Section title={t('publish.title')} intro={t('publish.intro')}>
            <WorkForm work={work} noun="publications" initial={{}} submit={t('submit')} done={t('done')} reviewed />
          </Section>
        </>
      )}
    </WorkPage>
  );
}
