import type { EarlinessConcern } from '#vocabulary';
import { REGISTER_STATE_TEXTS } from '../../lists/register-state.tsx';
import { TERMS } from '../../texts/terms.ts';
import type { Text } from '../../texts/texts-of.ts';

export const CONCERNS = {
  notConsulted: { nl: 'Niet gevraagd voor het besluit', en: 'Not asked before the decision' },
  askedAtProposal: { nl: 'Pas gevraagd bij een voorstel', en: 'Asked at the proposal only' },
  askedUrgently: { nl: 'Met spoed gevraagd', en: 'Asked urgently' },
  withoutInvolvement: { nl: 'Niet eerst met mensen gesproken', en: 'Not spoken with people first' },
  decidedBeforeAdvice: { nl: 'Besloten voor het advies', en: 'Decided before the advice' },
  decidedBeforeAnswers: { nl: 'Besloten voor het antwoord', en: 'Decided before the answer' },
} satisfies Record<EarlinessConcern, Text>;

/** What the addresses of the public pages ask, by the names that stand in them. */
export const NAMES: Readonly<Record<string, Text>> = {
  q: { nl: 'zoekwoorden', en: 'words to look for' },
  municipality: { nl: 'gemeente', en: 'municipality' },
  council: { nl: 'adviesraad', en: 'council' },
  subject: { nl: 'onderwerp', en: 'subject' },
  state: { nl: 'lijst', en: 'list' },
  verdict: { nl: 'antwoord', en: 'answer' },
  concern: { nl: 'wat er misging', en: 'what went wrong' },
  advisedFrom: { nl: 'advies uitgebracht vanaf', en: 'advice given from' },
  advisedUntil: { nl: 'advies uitgebracht tot en met', en: 'advice given until' },
  from: { nl: 'vanaf', en: 'from' },
  until: { nl: 'tot en met', en: 'until' },
  op: { nl: 'zoals het stond op', en: 'as it stood on' },
  bekend: { nl: 'wat was vastgelegd tot en met', en: 'what had been recorded until' },
  limit: { nl: 'hoeveel op een bladzijde', en: 'how many on a page' },
  cursor: { nl: 'waar de volgende bladzijde begint', en: 'where the next page begins' },
  taal: { nl: 'taal', en: 'language' },
};

/** What each of these can be. */
export const VALUES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  subject: TERMS.subject,
  state: REGISTER_STATE_TEXTS,
  verdict: TERMS.verdict,
  concern: CONCERNS,
  taal: { nl: { nl: 'Nederlands', en: 'Dutch' }, en: { nl: 'Engels', en: 'English' } },
};
