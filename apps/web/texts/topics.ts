import type { RaadTopic } from '#vocabulary';
import type { Text } from './texts-of.ts';

/** What the gemeenteraad can ask about, and by whom something changed. */
export const TOPICS = {
  topic: {
    disputed: { nl: 'Open geschil', en: 'Open dispute' },
    unanswered: { nl: 'Geen antwoord gekomen', en: 'No answer came' },
    answeredLate: { nl: 'Te laat geantwoord', en: 'Answered late' },
    refused: { nl: 'Niet of niet helemaal overgenomen', en: 'Not or not wholly adopted' },
    notRecognised: { nl: 'Adviesraad herkent de verandering niet', en: 'Council does not recognise the change' },
    notConsulted: { nl: 'Besloten zonder advies te vragen', en: 'Decided without asking advice' },
    decidedBeforeAdvice: { nl: 'Besloten voor het advies er was', en: 'Decided before the advice was there' },
    decidedBeforeAnswers: { nl: 'Besloten voor er antwoord was', en: 'Decided before there was an answer' },
    withoutInvolvement: { nl: 'Niet eerst met mensen gesproken', en: 'People were not spoken to first' },
  } satisfies Record<RaadTopic, Text>,
  source: {
    recommendation: { nl: 'Aanbeveling van een adviesraad', en: 'Recommendation of a council' },
    finding: { nl: 'Opbrengst van een gesprek', en: 'Finding of a talk' },
  } satisfies Record<'recommendation' | 'finding', Text>,
};
