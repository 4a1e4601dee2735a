import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Instellingen', en: 'Settings' },
  lead: {
    nl: 'Wat u hier afspreekt, geldt voor elk dossier dat daarna wordt geopend. Dossiers die al lopen, veranderen niet.',
    en: 'What you settle here holds for each dossier that is opened afterwards. Dossiers under way do not change.',
  },
  back: { nl: 'Terug naar beheer', en: 'Back to administration' },
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
  name: {
    label: { nl: 'Naam van de gemeente', en: 'Name of the municipality' },
    description: {
      nl: 'Zo heet de gemeente op deze beheerpagina’s.',
      en: 'What the municipality is called on these pages.',
    },
  },
  terms: {
    title: { nl: 'Termijnen', en: 'Terms' },
    intro: {
      nl: 'Wie een dossier opent, kan hier nog van afwijken.',
      en: 'Who opens a dossier can still choose otherwise.',
    },
    advice: { nl: 'Tijd om te adviseren', en: 'Time to advise' },
    adviceUnit: { nl: 'In weken of dagen (adviseren)', en: 'In weeks or days (to advise)' },
    response: { nl: 'Tijd om te antwoorden', en: 'Time to answer' },
    responseUnit: { nl: 'In weken of dagen (antwoorden)', en: 'In weeks or days (to answer)' },
    information: { nl: 'Tijd om gevraagde informatie te geven', en: 'Time to give information asked for' },
    informationUnit: { nl: 'In weken of dagen (informatie)', en: 'In weeks or days (information)' },
    emptyTwo: { nl: 'Een getal. Laat leeg voor twee weken.', en: 'A number. Leave empty for two weeks.' },
    empty: { nl: 'Een getal. Laat leeg voor zes weken.', en: 'A number. Leave empty for six weeks.' },
    law: {
      nl: 'Een termijn die op een vrije dag eindigt, schuift op (Algemene termijnenwet)',
      en: 'A term that ends on a day off moves on (Algemene termijnenwet)',
    },
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
  looks: {
    title: { nl: 'Uiterlijk', en: 'Looks' },
    intro: {
      nl: 'Dit geldt voor iedereen die bij deze gemeente inlogt. Wie ook bij een andere gemeente hoort, ziet het alleen als die hetzelfde kiest. De openbare pagina’s veranderen niet.',
      en: 'This holds for everybody who signs in for this municipality. Who is of another municipality too sees it only when that one chooses the same. The public pages do not change.',
    },
    label: { nl: 'Welk uiterlijk?', en: 'Which looks?' },
    server: { nl: 'Zoals de server is ingesteld', en: 'As the server is set' },
    'voorbeeld-theme': { nl: 'Voorbeeld', en: 'Voorbeeld' },
    'ma-theme': { nl: 'Mooi & Anders', en: 'Mooi & Anders' },
  },
});
