import { textsOf } from '../../texts/texts-of.ts';

export const useCorrectingTexts = textsOf({
  choose: {
    title: { nl: 'Kies eerst in de tijdlijn', en: 'Choose in the timeline first' },
    text: {
      nl: 'Bij alles wat in de tijdlijn staat en wat u mag verbeteren, staan de knoppen Verbeteren en Terugnemen.',
      en: 'Whatever stands in the timeline and you may correct, has the links Correct and Take back.',
    },
    link: { nl: 'Naar de tijdlijn', en: 'To the timeline' },
  },
  recorded: {
    title: { nl: 'Zo staat het er nu', en: 'How it stands now' },
    on: { nl: 'Datum', en: 'Date' },
  },
  rests: {
    title: { nl: 'Wat hierop rust', en: 'What rests on this' },
    on: { nl: 'Op {{what}} rusten: {{list}}.', en: 'On {{what}} rest: {{list}}.' },
    one: { nl: 'Op {{what}} rust 1 {{noun}}.', en: '1 {{noun}} rests on {{what}}.' },
    many: { nl: 'Op {{what}} rusten {{count}} {{noun}}.', en: '{{count}} {{noun}} rest on {{what}}.' },
    nothing: { nl: 'Op {{what}} rust niets.', en: 'Nothing rests on {{what}}.' },
    counted: { nl: '{{count}} {{noun}}', en: '{{count}} {{noun}}' },
    correcting: {
      nl: 'U kunt verbeteren zolang dit ook na de verbetering klopt. Anders verbetert u dit eerst, of neemt u dit eerst terug.',
      en: 'You can correct as long as this still holds afterwards. Else correct this first, or take this back first.',
    },
    retracting: {
      nl: 'Zolang dit er staat, kunt u het niet terugnemen. Verbeter dit eerst, of neem dit eerst terug.',
      en: 'As long as this stands, you cannot take it back. Correct this first, or take this back first.',
    },
    entry: { nl: '{{what}}, {{date}}', en: '{{what}}, {{date}}' },
    show: { nl: 'Laat ook de rest zien', en: 'Show the rest too' },
  },
  moves: {
    lead: { nl: 'Met deze datum verandert ook:', en: 'With this date these change too:' },
    day: { nl: '{{what}} ({{who}}): van {{from}} naar {{to}}', en: '{{what}} ({{who}}): from {{from}} to {{to}}' },
    state: {
      nl: '{{what}} ({{who}}): nu ‘{{was}}’, dan ‘{{becomes}}’',
      en: '{{what}} ({{who}}): now ‘{{was}}’, then ‘{{becomes}}’',
    },
    both: { nl: '{{day}}; nu ‘{{was}}’, dan ‘{{becomes}}’', en: '{{day}}; now ‘{{was}}’, then ‘{{becomes}}’' },
  },
  not: {
    title: { nl: 'Dit kan hier niet', en: 'This cannot be done here' },
    retracted: { nl: 'Dit is al teruggenomen.', en: 'This was taken back already.' },
    role: {
      nl: 'Alleen wie dit mag vastleggen, mag het ook verbeteren of terugnemen.',
      en: 'Only those who may record this may correct it or take it back.',
    },
    opening: {
      nl: 'Dat het dossier begon, neemt u niet terug. Hoort het er niet? Trek dan het hele dossier in.',
      en: 'That the dossier began is not taken back. Does it not belong here? Then withdraw the whole dossier.',
    },
    withdraw: { nl: 'Dossier intrekken', en: 'Withdraw the dossier' },
    correction: {
      nl: 'Een verbetering verbetert u niet. Neem haar terug, en verbeter het feit zelf opnieuw.',
      en: 'A correction is not corrected. Take it back, and correct the fact itself anew.',
    },
    older: {
      nl: 'Dit dossier loopt volgens een oudere werkwijze, die geen verbeteringen kent. Een beheerder kan het overzetten naar een nieuwere.',
      en: 'This dossier runs by an older way of working, which knows no corrections. An administrator can move it to a newer one.',
    },
    migrate: { nl: 'Dossier overzetten', en: 'Move the dossier' },
    published: {
      nl: 'Dit antwoord is gepubliceerd. Wat openbaar werd, neemt u niet terug: herzie het antwoord, met de reden erbij.',
      en: 'This answer was published. What came out is not taken back: revise the answer, with why.',
    },
    revise: { nl: 'Antwoord herzien', en: 'Revise the answer' },
    back: { nl: 'Terug naar de tijdlijn', en: 'Back to the timeline' },
  },
  published: {
    nl: 'Dit antwoord is gepubliceerd. U kunt hier de datum verbeteren, en een typefout in de tekst. Zegt het antwoord iets anders? Herzie het dan.',
    en: 'This answer was published. Here you can correct its date, and a typing error in its text. Does the answer say something else? Then revise it.',
  },
  form: {
    title: { nl: 'Wat was er anders?', en: 'What was otherwise?' },
    intro: {
      nl: 'Verander alleen wat niet klopt. Wat er stond, blijft te lezen, met wat u hier zegt.',
      en: 'Change only what is not right. What it said stays readable, with what you say here.',
    },
    date: { nl: 'Wanneer gebeurde het echt?', en: 'When did it really happen?' },
    typingError: {
      nl: 'Het is een typefout: wat het antwoord zegt, blijft hetzelfde',
      en: 'It is a typing error: what the answer says stays the same',
    },
    because: { nl: 'Waarom verbetert u dit?', en: 'Why do you correct this?' },
    becauseRetract: { nl: 'Waarom neemt u dit terug?', en: 'Why do you take this back?' },
    how: { nl: 'Wat die minderheid vindt', en: 'What that minority holds' },
    line: { nl: 'Regel {{number}}', en: 'Line {{number}}' },
    row: { nl: '{{what}} {{number}}', en: '{{what}} {{number}}' },
    what: { nl: 'Regel', en: 'Line' },
    nothing: {
      nl: 'Er is niets veranderd: pas de datum of een van de velden aan.',
      en: 'Nothing was changed: change the date or one of the fields.',
    },
    cancel: { nl: 'Terug zonder vast te leggen', en: 'Back without recording' },
  },
});
