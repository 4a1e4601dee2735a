import type { PublicPoint } from '../../../api/web/public-page.ts';
import { TERMS } from '../../texts/terms.ts';
import { day, SATISFIED, same, textFor, wholeAddress, YES, type Columns } from './columns.ts';
import { pathTo } from './frame.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';

const text = textFor<PublicPoint>();
const named = (name: string) => {
  const { title = { nl: name, en: name }, about = same } = REGISTER_COLUMNS[name] ?? {};
  return [title, about] as const;
};
const beginning = {
  nl: 'Alleen het begin van een lange tekst; de hele tekst staat op het adres.',
  en: 'The beginning of a long text; the address has all of it.',
};

/** What is said of every point: with the names of the register, where they are the same. */
export const POINT_COLUMNS: Columns<PublicPoint> = {
  municipality: text(...named('municipality'), (item) => item.municipality),
  authority: text(...named('authority'), (item) => item.authorityName),
  council: text(...named('council'), (item) => item.councilName),
  dossier: text(...named('dossier'), (item) => item.dossier),
  title: text(...named('title'), (item) => item.title),
  portfolio: text({ nl: 'Portefeuille', en: 'Portfolio' }, same, (item) => item.portfolio),
  number: text(...named('number'), (item) => item.number ?? String(item.point)),
  recommendation: text(...named('recommendation'), (item) => item.recommendation),
  address: {
    ...text(...named('address'), (item, origin) =>
      wholeAddress(pathTo.recommendation(item.dossier, item.recommendation), origin),
    ),
    type: 'anyURI',
  },
  question: { ...text(...named('question'), (item) => item.question), type: 'boolean', words: YES },
  text: text(...named('text'), (item) => item.text),
  advisedOn: { ...text({ nl: 'Dag van het advies', en: 'Day of the advice' }, same, (item) => item.day), type: 'date' },
  verdict: {
    ...text(
      { nl: 'Antwoord', en: 'Answer' },
      { nl: 'Leeg zolang er geen antwoord is.', en: 'Empty while there is no answer.' },
      (item) => item.verdict,
    ),
    words: TERMS.verdict,
  },
  answeredOn: text({ nl: 'Beantwoord op', en: 'Answered on' }, day, (item) => item.answeredOn),
  reason: text({ nl: 'Reden', en: 'Reason' }, beginning, (item) => item.reason),
  adoptedPart: text({ nl: 'Wel overgenomen', en: 'What was adopted' }, beginning, (item) => item.adoptedPart),
  satisfied: { ...text(...named('satisfied'), (item) => item.satisfied), words: SATISFIED },
  influence: {
    ...text(
      { nl: 'Doorwerking volgens de gemeente', en: 'Influence as the municipality shows it' },
      {
        nl: 'Alleen van wat geheel of deels is overgenomen.',
        en: 'Only of what was wholly or partly adopted.',
      },
      (item) => item.influence,
    ),
    words: TERMS.effect,
  },
  recognised: {
    ...text(
      { nl: 'Doorwerking volgens de adviesraad', en: 'Influence as the council sees it' },
      same,
      (item) => item.recognised,
    ),
    words: TERMS.recognised,
  },
};
