import type { TrajectoryView } from '#projections';
import { textsOf } from '../texts/texts-of.ts';
import { Ground } from './ground.tsx';
import { isUnasked } from './unasked.ts';

const useTexts = textsOf({
  onDeviation: {
    nl: 'Een antwoord is alleen verplicht waar wordt afgeweken van het advies. Hier krijgt toch elk punt een antwoord: overnemen kan zonder reden.',
    en: 'An answer is owed only where the advice is not followed. Each point gets one here all the same: adopting needs no reason.',
  },
  noResponse: {
    nl: 'Op een ongevraagd advies is hier geen reactie verplicht.',
    en: 'An advice that nobody asked for is owed no response here.',
  },
  noInformation: {
    nl: 'Een vraag om informatie hoeft hier niet te worden beantwoord.',
    en: 'A question for information is owed no answer here.',
  },
  clerk: { nl: 'De griffier maakt dit bekend.', en: 'The clerk makes this known.' },
  council: {
    nl: 'De adviesraad maakt dit bekend. De gemeente legt het hier vast.',
    en: 'The council makes this known. The municipality records it here.',
  },
  dispute: {
    nl: 'Met een geschil kan een adviesraad terecht bij: {{body}}.',
    en: 'A council can go with a dispute to: {{body}}.',
  },
  steps: { nl: 'Deze stappen zijn afgesproken:', en: 'These steps were agreed:' },
});

type Trajectory = Pick<TrajectoryView, 'settings'>;
type Advice = Parameters<typeof isUnasked>[0];

/** What the municipality laid down on answering an advice, where that is otherwise than usual. */
export function AnswersAgreed({ trajectory: { settings }, advice }: { trajectory: Trajectory; advice?: Advice }) {
  const t = useTexts();
  const { answers, proposalsOwed } = settings ?? {};
  const isWaived = proposalsOwed?.owed === false && advice !== undefined && isUnasked(advice);
  return (
    <>
      {answers?.when === 'onDeviation' && (
        <div>
          {t('onDeviation')}
          <Ground settings={settings} article={answers.article} />
        </div>
      )}
      {isWaived && (
        <div>
          {t('noResponse')}
          <Ground settings={settings} article={proposalsOwed.article} />
        </div>
      )}
    </>
  );
}

/** That a question for information is owed nothing. */
export function InformationAgreed({ trajectory: { settings } }: { trajectory: Trajectory }) {
  const t = useTexts();
  const { informationOwed } = settings ?? {};
  if (informationOwed?.owed !== false) return null;
  return (
    <div className="dw-small">
      {t('noInformation')}
      <Ground settings={settings} article={informationOwed.article} />
    </div>
  );
}

/** Who makes known what became of the advices, where that is not the municipality. */
export function PublishingAgreed({ trajectory: { settings } }: { trajectory: Trajectory }) {
  const t = useTexts();
  const { publishes } = settings ?? {};
  if (publishes === undefined || (publishes.who === 'municipality' && publishes.article === undefined)) return null;
  return (
    <div className="dw-about">
      {publishes.who !== 'municipality' && t(publishes.who)}
      <Ground settings={settings} article={publishes.article} />
    </div>
  );
}

/** To whom one goes with a dispute, and which steps are taken. */
export function DisputeAgreed({ trajectory: { settings } }: { trajectory: Trajectory }) {
  const t = useTexts();
  const { body, steps = [], article } = settings?.dispute ?? {};
  if (body === undefined && steps.length === 0 && article === undefined) return null;
  return (
    <div className="dw-about">
      {body !== undefined && <p className="utrecht-paragraph">{t('dispute', { body })}</p>}
      {steps.length > 0 && (
        <>
          <p className="utrecht-paragraph">{t('steps')}</p>
          <ol className="dw-bullets">
            {steps.map((step) => (
              <li key={step} lang="nl">
                {step}
              </li>
            ))}
          </ol>
        </>
      )}
      <Ground settings={settings} article={article} />
    </div>
  );
}
