import { textsOf } from '../../texts/texts-of.ts';
import { looks } from './texts-looks.ts';

export const useTexts = textsOf({
  ...looks,
  title: { nl: 'Termijnen en afspraken', en: 'Terms and agreements' },
  lead: {
    nl: 'Wat u hier afspreekt, geldt voor elk dossier dat daarna wordt geopend. Dossiers die al lopen, veranderen niet.',
    en: 'What you settle here holds for each dossier that is opened afterwards. Dossiers under way do not change.',
  },
  steps: { nl: 'Naar alle stappen', en: 'To all steps' },
  submit: { nl: 'Instellingen bewaren', en: 'Save the settings' },
  done: { nl: 'De instellingen zijn bewaard.', en: 'The settings are saved.' },
  weeks_one: { nl: '{{count}} week', en: '{{count}} week' },
  weeks_other: { nl: '{{count}} weken', en: '{{count}} weeks' },
  days_one: { nl: '{{count}} dag', en: '{{count}} day' },
  days_other: { nl: '{{count}} dagen', en: '{{count}} days' },
  now: {
    title: { nl: 'Zo is het nu', en: 'As it is now' },
    law: { nl: 'Algemene termijnenwet', en: 'Algemene termijnenwet' },
    on: { nl: 'Wordt toegepast', en: 'Applied' },
    off: { nl: 'Wordt niet toegepast', en: 'Not applied' },
    recess: { nl: 'Recesweken', en: 'Recess weeks' },
    recessOne: { nl: '{{name}}, {{from}} tot en met {{to}}', en: '{{name}}, {{from}} to {{to}}' },
    times: { nl: 'hoogstens {{times}} keer', en: 'at most {{times}} times' },
    yes: { nl: 'Ja', en: 'Yes' },
    none: { nl: 'Geen', en: 'None' },
  },
  conflict: {
    title: {
      nl: 'Wat er nu staat, is anders dan wat u hebt ingevuld',
      en: 'What is stored now differs from what you filled in',
    },
    text: {
      nl: 'Wat u zelf niet had veranderd, is hieronder al bijgewerkt. Bewaart u nu, dan geldt wat u hebt ingevuld.',
      en: 'What you did not change yourself is brought up to date below. If you save now, what you filled in holds.',
    },
    setting: { nl: 'Instelling', en: 'Setting' },
    theirs: { nl: 'Dit staat er nu', en: 'Stored now' },
    mine: { nl: 'Dit hebt u ingevuld', en: 'Filled in by you' },
    take: { nl: 'Dit overnemen', en: 'Take this over' },
  },
  general: { title: { nl: 'De gemeente', en: 'The municipality' } },
  name: {
    label: { nl: 'Naam van de gemeente', en: 'Name of the municipality' },
    description: {
      nl: 'Zo heet de gemeente op deze beheerpagina’s en boven de openbare pagina’s.',
      en: 'What the municipality is called on these pages and above the public ones.',
    },
  },
  portfolios: {
    label: { nl: 'Portefeuilles', en: 'Portfolios' },
    description: {
      nl: 'Wie een dossier opent, kiest hieruit. Eén per regel.',
      en: 'Who opens a dossier chooses from these. One on each line.',
    },
    what: { nl: 'Portefeuille', en: 'Portfolio' },
    one: { nl: 'Portefeuille {{number}}', en: 'Portfolio {{number}}' },
  },
  instrument: {
    title: { nl: 'Waarin dit is vastgelegd', en: 'In what this was laid down' },
    intro: {
      nl: 'Bij elke termijn staat dan waar hij vandaan komt, voor iedereen die het dossier leest.',
      en: 'Each term then says where it comes from, for everybody who reads the dossier.',
    },
    kind: { nl: 'Wat voor regeling is het?', en: 'What kind of rule is it?' },
    ordinance: { nl: 'Verordening', en: 'Ordinance (verordening)' },
    policyRule: { nl: 'Beleidsregel', en: 'Policy rule (beleidsregel)' },
    regulation: { nl: 'Reglement', en: 'Regulation (reglement)' },
    agreement: { nl: 'Convenant', en: 'Agreement (convenant)' },
    name: { nl: 'Hoe heet de regeling?', en: 'What is the rule called?' },
    example: {
      nl: 'Bijvoorbeeld: Verordening cliëntenparticipatie 2025.',
      en: 'For example: Verordening cliëntenparticipatie 2025.',
    },
    link: { nl: 'Waar is de regeling te lezen?', en: 'Where can the rule be read?' },
    where: { nl: 'Een adres dat met https:// begint.', en: 'An address that begins with https://.' },
  },
  terms: {
    title: { nl: 'Termijnen', en: 'Terms' },
    intro: {
      nl: 'Wie een dossier opent, kan hier nog van afwijken.',
      en: 'Who opens a dossier can still choose otherwise.',
    },
    advice: { nl: 'Tijd om te adviseren', en: 'Time to advise' },
    urgent: { nl: 'Tijd om te adviseren bij spoed', en: 'Time to advise when it is urgent' },
    response: { nl: 'Tijd om te antwoorden', en: 'Time to answer' },
    information: { nl: 'Tijd om gevraagde informatie te geven', en: 'Time to give information asked for' },
    empty: { nl: 'Een getal. Laat leeg voor zes weken.', en: 'A number. Leave empty for six weeks.' },
    emptyTwo: { nl: 'Een getal. Laat leeg voor twee weken.', en: 'A number. Leave empty for two weeks.' },
    emptyUrgent: {
      nl: 'Een getal. Laat leeg als spoed geen andere termijn geeft.',
      en: 'A number. Leave empty when urgency gives no other term.',
    },
    law: {
      nl: 'Een termijn die op een vrije dag eindigt, schuift op (Algemene termijnenwet)',
      en: 'A term that ends on a day off moves on (Algemene termijnenwet)',
    },
    because: {
      nl: 'Waarom geldt de Algemene termijnenwet hier wel of niet?',
      en: 'Why does the Algemene termijnenwet hold here, or not?',
    },
    becauseHelp: {
      nl: 'Voor een verordening geldt zij vanzelf, tenzij die anders zegt. Voor een beleidsregel, reglement of convenant is het een keuze.',
      en: 'For an ordinance it holds by itself, unless that says otherwise. For the others it is a choice.',
    },
  },
  which: {
    advice: { nl: 'adviseren', en: 'to advise' },
    urgent: { nl: 'spoed', en: 'urgent' },
    response: { nl: 'antwoorden', en: 'to answer' },
    information: { nl: 'informatie', en: 'information' },
    adviceExtension: { nl: 'adviestermijn verlengen', en: 'extending the advice term' },
    responseExtension: { nl: 'antwoordtermijn verlengen', en: 'extending the response term' },
  },
  unitOf: { nl: 'In weken of dagen ({{which}})', en: 'In weeks or days ({{which}})' },
  articleOf: { nl: 'In welk artikel? ({{which}})', en: 'In which article? ({{which}})' },
  extension: {
    adviceExtension: { nl: 'Adviestermijn verlengen', en: 'Extending the advice term' },
    responseExtension: { nl: 'Antwoordtermijn verlengen', en: 'Extending the response term' },
    times: { nl: 'Hoe vaak mag het? ({{which}})', en: 'How often may it? ({{which}})' },
    timesHelp: {
      nl: 'Laat leeg als daar niets over is afgesproken. Vaker of langer kan dan nog wel, maar het staat erbij.',
      en: 'Leave empty when nothing was agreed. More often or longer is still possible, and it is said.',
    },
    most: { nl: 'Hoeveel erbij, per keer? ({{which}})', en: 'By how much each time? ({{which}})' },
  },
  asking: {
    title: { nl: 'Wie altijd wordt gevraagd', en: 'Who is always asked' },
    label: { nl: 'Onderwerpen met vaste adviesraden', en: 'Subjects with fixed councils' },
    description: {
      nl: 'Deze adviesraad doet vanzelf mee. Wordt hij niet gevraagd, dan moet bij het besluit staan waarom.',
      en: 'This council takes part by itself. When it is not asked, the decision has to say why.',
    },
    what: { nl: 'Onderwerp', en: 'Subject' },
    subject: { nl: 'Bij welk soort voorstel? ({{number}})', en: 'For which kind of proposal? ({{number}})' },
    council: { nl: 'Welke adviesraad? ({{number}})', en: 'Which council? ({{number}})' },
    article: { nl: 'In welk artikel? ({{number}})', en: 'In which article? ({{number}})' },
    copy: {
      nl: 'De gemeenteraad krijgt een afschrift van elk advies met de reactie',
      en: 'The gemeenteraad gets a copy of each advice with the response',
    },
    copyArticle: { nl: 'In welk artikel? (afschrift)', en: 'In which article? (copy)' },
  },
  unit: {
    weeks: { nl: 'Weken', en: 'Weeks' },
    days: { nl: 'Dagen', en: 'Days' },
  },
  recess: {
    label: { nl: 'Recesweken', en: 'Recess weeks' },
    description: {
      nl: 'Een termijn die in het reces eindigt, schuift op tot na het reces.',
      en: 'A term that ends in recess moves on until after it.',
    },
    what: { nl: 'Reces', en: 'Recess' },
    name: { nl: 'Naam van reces {{number}}', en: 'Name of recess {{number}}' },
    from: { nl: 'Eerste dag van reces {{number}}', en: 'First day of recess {{number}}' },
    to: { nl: 'Laatste dag van reces {{number}}', en: 'Last day of recess {{number}}' },
  },
});
