import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Nieuw voor u', en: 'New for you' },
  lead: {
    nl: 'Wat er de laatste drie maanden gebeurde in dossiers waar u bij betrokken bent, en wat er bijna of al voorbij is.',
    en: 'What happened in the last three months in dossiers that concern you, and what is nearly or already over.',
  },
  news: { nl: 'Wat er nieuw is', en: 'What is new' },
  none: { nl: 'Er is niets nieuws.', en: 'There is nothing new.' },
  allRead: { nl: 'Alles is gelezen', en: 'All of it is read' },
  readAll: { nl: 'Alles als gelezen aanmerken', en: 'Mark all as read' },
  read: { nl: 'Gelezen', en: 'Read' },
  readThis: { nl: 'Als gelezen aanmerken: {{what}}', en: 'Mark as read: {{what}}' },
  new: { nl: 'Nieuw', en: 'New' },
  onlyNew: { nl: 'Alleen wat ik niet heb gelezen', en: 'Only what I did not read' },
  colleagues: { nl: 'Ook wat van collega’s is', en: 'Also what is my colleagues’' },
  kinds: {
    invited: { nl: '{{council}} doet mee aan een nieuw dossier', en: '{{council}} takes part in a new dossier' },
    asked: { nl: 'Advies gevraagd aan {{council}}', en: 'Advice asked of {{council}}' },
    askedUntil: {
      nl: 'Advies gevraagd aan {{council}}, uiterlijk {{until}}',
      en: 'Advice asked of {{council}}, by {{until}}',
    },
    askedToComment: {
      nl: 'Iemand vraagt wat u vindt van een concept van {{council}}',
      en: 'Somebody asks what you think of a draft of {{council}}',
    },
    termExtended: {
      nl: 'Er is meer tijd voor {{what}}: tot en met {{until}}',
      en: 'There is more time for {{what}}: until {{until}}',
    },
    nearEnd: { nl: '{{due}} is bijna voorbij: {{until}}', en: '{{due}} is nearly over: {{until}}' },
    over: { nl: '{{due}} is voorbij: {{until}}', en: '{{due}} is over: {{until}}' },
    AdviceSubmitted: { nl: 'Er is een advies van {{council}}', en: 'There is an advice of {{council}}' },
    AdviceSupplemented: {
      nl: 'Het advies van {{council}} is aangevuld',
      en: 'The advice of {{council}} was supplemented',
    },
    AdviceDeclined: { nl: 'Er komt geen advies van {{council}}', en: 'There will be no advice of {{council}}' },
    AdviceConfirmed: { nl: 'Het advies van {{council}} is bevestigd', en: 'The advice of {{council}} was confirmed' },
    AdviceWithdrawn: { nl: 'Het advies van {{council}} is ingetrokken', en: 'The advice of {{council}} was withdrawn' },
    responseReady: {
      nl: 'De reactie van {{authority}} op het advies van {{council}} ligt klaar om vast te stellen',
      en: 'The response of {{authority}} to the advice of {{council}} lies ready to be adopted',
    },
    responseReturned: {
      nl: 'De reactie van {{authority}} op het advies van {{council}} is teruggestuurd met opmerkingen',
      en: 'The response of {{authority}} to the advice of {{council}} was sent back with remarks',
    },
    responseAdopted: {
      nl: 'De reactie op het advies van {{council}} is vastgesteld door {{authority}}',
      en: 'The response to the advice of {{council}} was adopted by {{authority}}',
    },
    answerRevised: { nl: 'Het antwoord op punt {{point}} is herzien', en: 'The answer to point {{point}} was revised' },
    answerChanged: {
      nl: 'Het antwoord op punt {{point}} is herzien: eerst “{{was}}”, nu “{{is}}”',
      en: 'The answer to point {{point}} was revised: first “{{was}}”, now “{{is}}”',
    },
    corrected: { nl: 'Verbeterd: {{what}}', en: 'Corrected: {{what}}' },
    correctedDate: {
      nl: 'Verbeterd: {{what}} (eerst {{was}}, nu {{until}})',
      en: 'Corrected: {{what}} (first {{was}}, now {{until}})',
    },
    retracted: { nl: 'Teruggenomen: {{what}}', en: 'Taken back: {{what}}' },
    rejoinder: {
      nl: '{{council}} zegt wat zij van de antwoorden vindt',
      en: '{{council}} says what it makes of the answers',
    },
    judged: {
      nl: '{{council}} zegt of de doorwerking van punt {{point}} te herkennen is',
      en: '{{council}} says whether it recognises what became of point {{point}}',
    },
    judgedFinding: {
      nl: '{{council}} zegt of de doorwerking te herkennen is',
      en: '{{council}} says whether it recognises what became of it',
    },
    traced: { nl: 'Er staat waar {{what}} terug te vinden is', en: 'It says where {{what}} can be found' },
    tracedNowhere: {
      nl: 'Er staat waarom {{what}} niet terug te vinden is',
      en: 'It says why {{what}} cannot be found',
    },
    progress: { nl: 'Voortgang bij punt {{point}}: {{is}}', en: 'Progress on point {{point}}: {{is}}' },
    promised: { nl: 'Er is iets toegezegd bij punt {{point}}', en: 'Something was promised at point {{point}}' },
    promisedUntil: {
      nl: 'Er is iets toegezegd bij punt {{point}}, uiterlijk {{until}}',
      en: 'Something was promised at point {{point}}, by {{until}}',
    },
    postponed: {
      nl: 'Een toezegging bij punt {{point}} is uitgesteld tot {{until}}',
      en: 'A promise at point {{point}} was put off until {{until}}',
    },
    kept: { nl: 'Een toezegging bij punt {{point}} is nagekomen', en: 'A promise at point {{point}} was kept' },
    dispute: { nl: '{{council}} meldt een geschil', en: '{{council}} raises a dispute' },
    settled: { nl: 'Het geschil met {{council}} is afgerond', en: 'The dispute with {{council}} was settled' },
    decision: { nl: 'Er is een besluit van {{authority}}: {{is}}', en: 'There is a decision of {{authority}}: {{is}}' },
    published: {
      nl: 'De doorwerking is gepubliceerd: u ziet wat er met elk punt is gebeurd',
      en: 'The influence was published: you see what became of each point',
    },
    withdrawn: { nl: 'Het dossier is ingetrokken', en: 'The dossier was withdrawn' },
    closed: { nl: 'Het dossier is afgesloten', en: 'The dossier was closed' },
  },
  due: {
    advice: { nl: 'De termijn voor het advies van {{council}}', en: 'The term of the advice of {{council}}' },
    response: {
      nl: 'De termijn voor de reactie van {{authority}} op het advies van {{council}}',
      en: 'The term of the response of {{authority}} to the advice of {{council}}',
    },
    decision: {
      nl: 'De geplande dag van het besluit van {{authority}}',
      en: 'The planned day of the decision of {{authority}}',
    },
    commitment: { nl: 'De dag van een toezegging bij punt {{point}}', en: 'The day of a promise at point {{point}}' },
    answer: {
      nl: 'De dag waarop punt {{point}} zou worden beantwoord',
      en: 'The day on which point {{point}} would be answered',
    },
    information: { nl: 'De termijn voor informatie aan {{council}}', en: 'The term of information to {{council}}' },
  },
  what: {
    advice: { nl: 'het advies van {{council}}', en: 'the advice of {{council}}' },
    response: {
      nl: 'de reactie van {{authority}} op het advies van {{council}}',
      en: 'the response of {{authority}} to the advice of {{council}}',
    },
    answer: { nl: 'het antwoord op punt {{point}}', en: 'the answer to point {{point}}' },
    point: { nl: 'punt {{point}}', en: 'point {{point}}' },
    finding: { nl: 'wat in gesprekken naar voren kwam', en: 'what came up in talks' },
  },
});

/** How somebody is told otherwise: by mail, and in a calendar. */
export const useHowTexts = textsOf({
  mail: { nl: 'Per mail', en: 'By mail' },
  off: {
    nl: 'Mail staat hier uit: er is geen mailserver ingesteld. Kijk daarom op deze bladzijde.',
    en: 'Mail is off here: no mail server is set. So look at this page.',
  },
  pace: { nl: 'Hoe vaak wilt u mail?', en: 'How often do you want mail?' },
  paces: {
    now: { nl: 'Meteen als er iets is', en: 'At once when there is something' },
    daily: { nl: 'Eén keer per dag, om zeven uur', en: 'Once a day, at seven' },
    never: { nl: 'Nooit', en: 'Never' },
  },
  without: { nl: 'Waarover wilt u geen mail?', en: 'Of what do you want no mail?' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'Uw keuze voor mail is bewaard.', en: 'Your choice of mail was saved.' },
  calendar: { nl: 'In uw agenda', en: 'In your calendar' },
  calendarIntro: {
    nl: 'Met een eigen adres toont uw agenda de termijnen die u aangaan. Wie het adres heeft, kan ze lezen: geef het niet door.',
    en: 'By an address of your own your calendar shows the terms that concern you. Whoever has it can read them: do not pass it on.',
  },
  open: { nl: 'Maak een adres: {{of}}', en: 'Make an address: {{of}}' },
  opened: {
    nl: 'Zet dit adres in uw agenda (“abonneren” of “toevoegen via url”). Het is maar één keer te zien:',
    en: 'Put this address in your calendar (“subscribe”). It is shown once only:',
  },
  since: { nl: '{{of}}, gemaakt op {{date}}', en: '{{of}}, made on {{date}}' },
  end: { nl: 'Intrekken: {{of}}', en: 'Revoke: {{of}}' },
  ended: { nl: 'Het adres werkt niet meer.', en: 'The address does not work any more.' },
});
