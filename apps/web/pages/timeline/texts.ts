import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  audit: { nl: 'Wie wat vastlegde', en: 'Who recorded what' },
  lead: {
    nl: 'Schuif naar een dag om te zien hoe het dossier er toen voor stond.',
    en: 'Slide to a day to see how the dossier stood then.',
  },
  known: {
    title: { nl: 'Wat toen bekend was', en: 'What was known then' },
    about: {
      nl: 'Soms wordt iets later vastgelegd of verbeterd. Kies een dag om alleen te zien wat er toen al stond.',
      en: 'Some things are recorded or corrected later. Choose a day to see only what stood here by then.',
    },
    date: { nl: 'Vastgelegd tot en met', en: 'Recorded up to' },
    same: { nl: 'Wat op {{date}} bekend was', en: 'What was known on {{date}}' },
    all: { nl: 'Alles wat nu bekend is', en: 'All that is known now' },
    showing: {
      nl: 'U ziet alleen wat tot en met {{date}} was vastgelegd.',
      en: 'You see only what had been recorded by {{date}}.',
    },
    nothing: {
      nl: 'Op {{date}} was van dit dossier nog niets vastgelegd. Het staat hier sinds {{since}}.',
      en: 'On {{date}} nothing of this dossier had been recorded. It stands here since {{since}}.',
    },
  },
  as: {
    title: { nl: 'Kies een dag', en: 'Choose a day' },
    then: { nl: 'Zoals het toen was', en: 'As it was then' },
    slider: { nl: 'Dag waarop iets gebeurde', en: 'Day on which something happened' },
    date: { nl: 'Of kies een datum', en: 'Or choose a date' },
    previous: { nl: 'Eerder', en: 'Earlier' },
    next: { nl: 'Later', en: 'Later' },
    today: { nl: 'Naar vandaag', en: 'To today' },
    value: { nl: '{{date}}: {{what}}', en: '{{date}}: {{what}}' },
    valueToday: { nl: '{{date}}, vandaag', en: '{{date}}, today' },
    more_one: { nl: '{{first}} En nog {{count}} ding.', en: '{{first}} And {{count}} more thing.' },
    more_other: { nl: '{{first}} En nog {{count}} dingen.', en: '{{first}} And {{count}} more things.' },
  },
  state: {
    title: { nl: 'Zo stond het op {{date}}', en: 'How it stood on {{date}}' },
    now: { nl: 'Zo staat het nu', en: 'How it stands now' },
    before: {
      nl: 'Dit dossier begon op {{date}}. Kies een latere dag.',
      en: 'This dossier began on {{date}}. Choose a later day.',
    },
    waiting: { nl: 'De stand van die dag wordt opgehaald …', en: 'How it stood on that day is being fetched …' },
    advices_one: { nl: '{{count}} advies.', en: '{{count}} advice.' },
    advices_other: { nl: '{{count}} adviezen.', en: '{{count}} advices.' },
    noAdvices: { nl: 'Er was nog geen advies', en: 'There was no advice yet' },
    thread: { nl: '{{recommendation}}: bekijk de hele weg', en: '{{recommendation}}: see its whole way' },
    text: { nl: 'De nieuwste tekst van toen', en: 'The newest text at that time' },
  },
  happened: {
    earlier_one: { nl: 'Wat er eerder gebeurde ({{count}})', en: 'What happened before ({{count}})' },
    earlier_other: { nl: 'Wat er eerder gebeurde ({{count}})', en: 'What happened before ({{count}})' },
    all: { nl: 'Lees alle {{count}} punten', en: 'Read all {{count}} points' },
    title_one: { nl: 'Wat er tot die dag gebeurde ({{count}})', en: 'What happened up to that day ({{count}})' },
    title_other: { nl: 'Wat er tot die dag gebeurde ({{count}})', en: 'What happened up to that day ({{count}})' },
    corrected: { nl: 'Verbeterd.', en: 'Corrected.' },
    retracted: { nl: 'Teruggenomen: dit is niet gebeurd.', en: 'Taken back: this did not happen.' },
    before: { nl: 'Lees wat er eerst stond', en: 'Read what it said first' },
    about: { nl: 'Het ging over: {{what}}, {{date}}', en: 'It was about: {{what}}, {{date}}' },
    correct: { nl: 'Verbeteren', en: 'Correct' },
    retract: { nl: 'Terugnemen', en: 'Take back' },
    late: { nl: 'vastgelegd op {{date}}', en: 'recorded on {{date}}' },
    by: { nl: 'door {{who}}', en: 'by {{who}}' },
    after_one: { nl: 'Daarna gebeurde nog {{count}} ding.', en: '{{count}} more thing happened after that.' },
    after_other: { nl: 'Daarna gebeurden nog {{count}} dingen.', en: '{{count}} more things happened after that.' },
    broughtIn: {
      nl: 'Een deel hiervan is op {{date}} overgeschreven van papier.',
      en: 'Part of this was copied from paper on {{date}}.',
    },
    fromPaper: { nl: 'overgeschreven van papier', en: 'copied from paper' },
    read: {
      nl: 'Een deel hiervan is op {{date}} uit een bestand ingelezen.',
      en: 'Part of this was read in from a file on {{date}}.',
    },
  },
  point: { nl: '{{point}} van {{council}}', en: '{{point}} of {{council}}' },
  who: {
    college: { nl: 'Het college van burgemeester en wethouders', en: 'The municipal executive' },
    raad: { nl: 'De gemeenteraad', en: 'The municipal council' },
    board: { nl: 'Het bestuur van de samenwerking', en: 'The board of the joint arrangement' },
  },
  between: { nl: 'Van versie {{from}} naar versie {{to}}', en: 'From version {{from}} to version {{to}}' },
  tracedAt: { nl: 'Nu in {{where}}: {{words}}', en: 'Now in {{where}}: {{words}}' },
  tracedGone: { nl: 'Geschrapt in {{where}}: {{words}}', en: 'Taken out of {{where}}: {{words}}' },
  did: {
    opened: { nl: 'Het dossier begon.', en: 'The dossier began.' },
    openedByCouncil: { nl: '{{who}} begon dit dossier zelf.', en: '{{who}} began this dossier itself.' },
    space: {
      nl: 'Er is opgeschreven wat nog kan veranderen en wat vaststaat.',
      en: 'The influence space was set: what can still change and what is fixed.',
    },
    spaceChanged: { nl: 'Wat nog kan veranderen, is anders geworden.', en: 'The influence space was changed.' },
    draft: {
      nl: 'Versie {{version}} van de tekst is geplaatst ({{maturity}}).',
      en: 'Version {{version}} of the text was published ({{maturity}}).',
    },
    informationRequested: { nl: '{{who}} vroeg om informatie.', en: '{{who}} asked for information.' },
    informationProvided: { nl: 'De gemeente gaf informatie.', en: 'The municipality gave information.' },
    involvement: { nl: 'Er is met mensen gesproken: {{form}}.', en: 'People were spoken to: {{form}}.' },
    requested: {
      nl: 'Aan {{who}} is advies gevraagd, uiterlijk {{date}}.',
      en: '{{who}} was asked for advice, by {{date}}.',
    },
    termExtended: {
      nl: '{{who}} kreeg meer tijd voor het advies: tot en met {{date}}.',
      en: '{{who}} got more time for the advice: until {{date}}.',
    },
    ownAdvice_one: {
      nl: '{{who}} gaf uit zichzelf advies, met {{count}} aanbeveling. Oordeel: {{verdict}}.',
      en: '{{who}} gave advice of its own accord, with {{count}} recommendation. Verdict: {{verdict}}.',
    },
    ownAdvice_other: {
      nl: '{{who}} gaf uit zichzelf advies, met {{count}} aanbevelingen. Oordeel: {{verdict}}.',
      en: '{{who}} gave advice of its own accord, with {{count}} recommendations. Verdict: {{verdict}}.',
    },
    advice_one: {
      nl: '{{who}} gaf advies met {{count}} aanbeveling. Oordeel: {{verdict}}.',
      en: '{{who}} gave advice with {{count}} recommendation. Verdict: {{verdict}}.',
    },
    advice_other: {
      nl: '{{who}} gaf advies met {{count}} aanbevelingen. Oordeel: {{verdict}}.',
      en: '{{who}} gave advice with {{count}} recommendations. Verdict: {{verdict}}.',
    },
    together: { nl: '{{who}} (samen met {{others}})', en: '{{who}} (together with {{others}})' },
    adviceUnknown: {
      nl: '{{who}} gaf advies. De punten ervan zijn niet bekend. Oordeel: {{verdict}}.',
      en: '{{who}} gave advice. Its points are not known. Verdict: {{verdict}}.',
    },
    replaces: {
      nl: 'Het komt in plaats van een eerder advies.',
      en: 'It takes the place of an earlier advice.',
    },
    supplement_one: {
      nl: '{{who}} vulde het advies aan met {{count}} aanbeveling.',
      en: '{{who}} added {{count}} recommendation to the advice.',
    },
    supplement_other: {
      nl: '{{who}} vulde het advies aan met {{count}} aanbevelingen.',
      en: '{{who}} added {{count}} recommendations to the advice.',
    },
    confirmed: { nl: '{{who}} bevestigde het advies.', en: '{{who}} confirmed the advice.' },
    adviceWithdrawn: { nl: '{{who}} trok het advies in.', en: '{{who}} withdrew the advice.' },
    declined: { nl: '{{who}} liet weten geen advies te geven.', en: '{{who}} said that it gives no advice.' },
    lapsed: {
      nl: 'De termijn voor het advies van {{who}} ging voorbij.',
      en: 'The term for the advice of {{who}} passed.',
    },
    answer: {
      nl: '{{who}} schreef een antwoord op {{point}}: {{verdict}}.',
      en: '{{who}} wrote an answer to {{point}}: {{verdict}}.',
    },
    responseExtended: {
      nl: '{{who}} kreeg meer tijd voor de reactie op het advies van {{council}}: tot en met {{date}}.',
      en: '{{who}} got more time for the response to the advice of {{council}}: until {{date}}.',
    },
    response: {
      nl: '{{who}} stelde de reactie op het advies van {{council}} vast.',
      en: '{{who}} adopted the response to the advice of {{council}}.',
    },
    responsePartly: {
      nl: '{{who}} stelde de reactie op het advies van {{council}} vast, en liet punten open: {{count}}.',
      en: '{{who}} adopted the response to the advice of {{council}}, and left points open: {{count}}.',
    },
    responseReady: {
      nl: 'De antwoorden van {{who}} op het advies van {{council}} liggen klaar om vast te stellen.',
      en: 'The answers of {{who}} to the advice of {{council}} lie ready for adoption.',
    },
    responseReturned: {
      nl: 'De antwoorden van {{who}} op het advies van {{council}} zijn teruggestuurd.',
      en: 'The answers of {{who}} to the advice of {{council}} were sent back.',
    },
    rejoinder_one: {
      nl: '{{who}} gaf een weerwoord: tevreden over {{satisfied}} van {{count}} antwoord.',
      en: '{{who}} gave a rejoinder: satisfied with {{satisfied}} of {{count}} answer.',
    },
    rejoinder_other: {
      nl: '{{who}} gaf een weerwoord: tevreden over {{satisfied}} van {{count}} antwoorden.',
      en: '{{who}} gave a rejoinder: satisfied with {{satisfied}} of {{count}} answers.',
    },
    revised: {
      nl: '{{who}} herzag het antwoord op {{point}}: {{verdict}}.',
      en: '{{who}} revised the answer to {{point}}: {{verdict}}.',
    },
    decision: { nl: '{{who}} nam een besluit: {{outcome}}.', en: '{{who}} took a decision: {{outcome}}.' },
    decisionOn: {
      nl: '{{who}} nam een besluit over versie {{version}}: {{outcome}}.',
      en: '{{who}} took a decision on version {{version}}: {{outcome}}.',
    },
    traced: {
      nl: 'Er is aangewezen wat er met {{point}} gebeurde: {{effect}}.',
      en: 'It was shown what happened to {{point}}: {{effect}}.',
    },
    tracedFinding: {
      nl: 'Er is aangewezen wat er met een opbrengst van de gesprekken gebeurde: {{effect}}.',
      en: 'It was shown what happened to a finding: {{effect}}.',
    },
    amended: { nl: 'Iets aan het dossier is gewijzigd.', en: 'Something about the dossier was changed.' },
    joined: { nl: '{{who}} doet voortaan mee.', en: '{{who}} takes part from now on.' },
    judged: {
      nl: '{{who}} zei of wat er met {{point}} gebeurde te herkennen is: {{recognised}}.',
      en: '{{who}} said whether it recognises what happened to {{point}}: {{recognised}}.',
    },
    judgedFinding: {
      nl: '{{who}} zei of te herkennen is wat er met een opbrengst van de gesprekken gebeurde: {{recognised}}.',
      en: '{{who}} said whether it recognises what happened to a finding: {{recognised}}.',
    },
    progress: {
      nl: 'De gemeente meldde hoever {{who}} is met {{point}}: {{state}}.',
      en: 'The municipality reported how far {{who}} is with {{point}}: {{state}}.',
    },
    explained_one: {
      nl: 'Waardoor een wijziging in versie {{version}} komt: {{cause}}.',
      en: 'Why a change in version {{version}} was made: {{cause}}.',
    },
    explained_other: {
      nl: 'Waardoor {{count}} wijzigingen in versie {{version}} komen: {{cause}}.',
      en: 'Why {{count}} changes in version {{version}} were made: {{cause}}.',
    },
    raadActed: {
      nl: 'De gemeenteraad: {{kind}} ‘{{title}}’, {{outcome}}.',
      en: 'The municipal council: {{kind}} ‘{{title}}’, {{outcome}}.',
    },
    shared: {
      nl: 'Het advies van {{who}} ging naar de gemeenteraad.',
      en: 'The advice of {{who}} went to the municipal council.',
    },
    sharedWithResponse: {
      nl: 'Het advies van {{who}} ging met de reactie naar de gemeenteraad.',
      en: 'The advice of {{who}} went to the municipal council with the response.',
    },
    left: { nl: '{{who}} doet niet meer mee.', en: '{{who}} no longer takes part.' },
    succeeded: { nl: '{{who}} gaat verder als {{as}}.', en: '{{who}} goes on as {{as}}.' },
    published: {
      nl: 'De doorwerking is gepubliceerd. Het dossier is afgesloten.',
      en: 'The influence was published. The dossier is closed.',
    },
    fulfilled: { nl: 'Een toezegging is nagekomen.', en: 'A commitment was fulfilled.' },
    postponed: { nl: 'Een toezegging is uitgesteld tot {{date}}.', en: 'A commitment was postponed until {{date}}.' },
    dispute: { nl: '{{who}} meldde een geschil.', en: '{{who}} raised a dispute.' },
    settled: { nl: 'Het geschil is afgerond.', en: 'The dispute was settled.' },
    evaluation: { nl: '{{who}} gaf een evaluatie.', en: '{{who}} gave an evaluation.' },
    withdrawn: { nl: 'Het dossier is ingetrokken.', en: 'The dossier was withdrawn.' },
    closed: { nl: 'Het dossier is afgesloten.', en: 'The dossier was closed.' },
    retracted: {
      nl: 'Iets is teruggenomen: het was niet gebeurd.',
      en: 'Something was taken back: it had not happened.',
    },
    corrected: { nl: 'Iets is verbeterd: het was anders.', en: 'Something was corrected: it was otherwise.' },
    migrated: {
      nl: 'Het dossier ging over naar een nieuwere werkwijze.',
      en: 'The dossier moved to a newer way of working.',
    },
    erased_one: {
      nl: 'Een tekst die hier niet had mogen staan, is gewist.',
      en: 'A text that should not have stood here was erased.',
    },
    erased_other: {
      nl: '{{count}} teksten die hier niet hadden mogen staan, zijn gewist.',
      en: '{{count}} texts that should not have stood here were erased.',
    },
  },
});
