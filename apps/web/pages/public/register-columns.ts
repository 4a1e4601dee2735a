import type { RegisterItem } from '../../../api/web/public-page.ts';
import { REGISTER_STATE_TEXTS } from '../../lists/register-state.tsx';
import { TERMS } from '../../texts/terms.ts';
import { day, same, SATISFIED, textFor, wholeAddress, YES, type Columns } from './columns.ts';
import { pathTo } from './frame.ts';

const text = textFor<RegisterItem>();

/** What the register says of a point that was not adopted, or has no answer. */
export const REGISTER_COLUMNS: Columns<RegisterItem> = {
  municipality: text(
    { nl: 'Gemeentecode', en: 'Municipality code' },
    { nl: 'De code van de gemeente volgens TOOI.', en: 'The code of the municipality (TOOI).' },
    (item) => item.municipality,
  ),
  authority: text(
    { nl: 'Bestuursorgaan', en: 'Authority' },
    { nl: 'Wie moet antwoorden, met de gemeente.', en: 'Who has to answer, with the municipality.' },
    (item) => item.authorityName,
  ),
  council: text(
    { nl: 'Adviesraad', en: 'Council' },
    { nl: 'Wie het advies gaf.', en: 'Who gave the advice.' },
    (item) => item.councilName,
  ),
  dossier: text(
    { nl: 'Dossier', en: 'Dossier' },
    { nl: 'Het kenmerk van het dossier.', en: 'The id of the dossier.' },
    (item) => item.dossier,
  ),
  title: text(
    { nl: 'Titel', en: 'Title' },
    { nl: 'De titel van het dossier.', en: 'The title of the dossier.' },
    (item) => item.title,
  ),
  subject: {
    ...text(
      { nl: 'Soort', en: 'Kind' },
      { nl: 'Waar het dossier over gaat.', en: 'What the dossier is about.' },
      (item) => item.subject,
    ),
    words: TERMS.subject,
  },
  number: text(
    { nl: 'Nummer', en: 'Number' },
    {
      nl: 'Het nummer dat de adviesraad zelf gaf, anders de plaats in het advies.',
      en: 'The number that the council gave it, else its place in the advice.',
    },
    (item) => item.number,
  ),
  recommendation: text(
    { nl: 'Id', en: 'Id' },
    { nl: 'Het kenmerk van de aanbeveling in het dossier.', en: 'The id of the recommendation in the dossier.' },
    (item) => item.recommendation,
  ),
  address: {
    title: { nl: 'Adres', en: 'Address' },
    about: {
      nl: 'Waar de hele weg van de aanbeveling te lezen is.',
      en: 'Where the whole way of the recommendation is told.',
    },
    type: 'anyURI',
    value: (item, origin) => wholeAddress(pathTo.recommendation(item.dossier, item.recommendation), origin),
  },
  question: {
    title: { nl: 'Is een vraag', en: 'Is a question' },
    about: {
      nl: 'Een vraag is geen aanbeveling, en telt daar niet bij.',
      en: 'A question is no recommendation, and is not counted as one.',
    },
    type: 'boolean',
    value: (item) => item.question,
    words: YES,
  },
  text: text({ nl: 'Aanbeveling', en: 'Recommendation' }, same, (item) => item.text),
  advisedOn: text({ nl: 'Advies uitgebracht op', en: 'Advice given on' }, day, (item) => item.advisedOn),
  state: {
    ...text(
      { nl: 'Stand', en: 'State' },
      {
        nl: 'Hoe het stond op de dag waarop dit bestand is gemaakt.',
        en: 'How it stood on the day on which this file was made.',
      },
      (item) => item.state,
    ),
    words: REGISTER_STATE_TEXTS,
  },
  dueOn: {
    title: { nl: 'Antwoord uiterlijk', en: 'Answer due' },
    about: {
      nl: 'De dag waarop er een antwoord moet zijn, of moest zijn.',
      en: 'The day by which there has to be an answer, or had to be.',
    },
    type: 'date',
    value: (item) => item.dueOn,
  },
  verdict: {
    ...text({ nl: 'Antwoord', en: 'Answer' }, same, (item) => item.verdict),
    words: TERMS.verdict,
  },
  reason: text({ nl: 'Reden', en: 'Reason' }, same, (item) => item.reason),
  plainReason: text({ nl: 'Reden in gewone woorden', en: 'Reason in plain words' }, same, (item) => item.plainReason),
  adoptedPart: text({ nl: 'Wel overgenomen', en: 'What was adopted' }, same, (item) => item.adoptedPart),
  referredTo: text(
    { nl: 'Hoort bij', en: 'Belongs to' },
    {
      nl: 'Waar het punt wel hoort, als dat apart is vastgelegd. Anders staat het in de reden.',
      en: 'Where the point does belong, where that was recorded by itself. Else the reason says it.',
    },
    (item) => item.referredTo,
  ),
  on: text(
    { nl: 'Datum', en: 'Date' },
    {
      nl: 'Van het antwoord; zolang dat er niet is, van het advies.',
      en: 'Of the answer; while there is none, of the advice.',
    },
    (item) => item.on,
  ),
  revisions: {
    title: { nl: 'Keren herzien', en: 'Times revised' },
    about: { nl: 'Hoe vaak het antwoord is veranderd.', en: 'How often the answer was changed.' },
    type: 'integer',
    value: (item) => item.revisions,
  },
  satisfied: {
    ...text(
      { nl: 'Adviesraad tevreden', en: 'Council satisfied' },
      {
        nl: 'Wat de adviesraad van het antwoord vindt. In JSON zijn true en false geen tekst, zoals in de API.',
        en: 'What the council thinks of the answer. In JSON true and false are no text, as in the API.',
      },
      (item) => item.satisfied,
    ),
    words: SATISFIED,
  },
  comment: text({ nl: 'Weerwoord', en: 'Rejoinder' }, same, (item) => item.comment),
  influence: {
    ...text(
      { nl: 'Doorwerking volgens de gemeente', en: 'Influence as the municipality shows it' },
      same,
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
  recognisedComment: text(
    { nl: 'Toelichting van de adviesraad', en: 'Comment of the council' },
    same,
    (item) => item.recognisedComment,
  ),
  addedOn: text(
    { nl: 'Aanbeveling toegevoegd op', en: 'Recommendation added on' },
    {
      nl: 'Alleen van een punt dat de adviesraad later aan het advies toevoegde.',
      en: 'Only of a point that the council added to its advice later.',
    },
    (item) => item.addedOn,
  ),
};
