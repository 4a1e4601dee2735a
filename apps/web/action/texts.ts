import { textsOf } from '../texts/texts-of.ts';

export const useActionTexts = textsOf({
  back: { nl: 'Terug naar het dossier', en: 'Back to the dossier' },
  cancel: { nl: 'Terug zonder vast te leggen', en: 'Back without recording' },
  date: {
    on: { nl: 'Van een eerdere dag', en: 'Of an earlier day' },
    label: { nl: 'Is dit van een eerdere dag?', en: 'Is this of an earlier day?' },
    description: { nl: 'Laat leeg als het vandaag is.', en: 'Leave empty when it is today.' },
  },
  nothing: {
    title: { nl: 'Dit kunt u hier niet doen', en: 'You cannot do this here' },
    text: {
      nl: 'Het hoort bij een andere rol, of er is nog niets waarover het kan gaan.',
      en: 'It belongs to another role, or there is nothing yet that it can be about.',
    },
  },
  notToday: {
    title: { nl: 'Vandaag kan dit niet:', en: 'This cannot be done today:' },
    earlier: {
      nl: 'Is het eerder gebeurd? Dan kunt u het hier alsnog vastleggen, met de datum van toen.',
      en: 'Did it happen earlier? Then you can still record it here, with its date.',
    },
  },
  about: {
    point: { nl: '{{name}} van {{who}}: {{text}}', en: '{{name}} of {{who}}: {{text}}' },
    request: { nl: 'Adviesaanvraag aan {{who}} van {{date}}', en: 'Advice request to {{who}} of {{date}}' },
    advice: { nl: 'Advies van {{who}} van {{date}}', en: 'Advice of {{who}} of {{date}}' },
    commitment: { nl: '{{text}} (uiterlijk {{date}})', en: '{{text}} (by {{date}})' },
    by: { nl: '{{what}} – {{who}}', en: '{{what}} – {{who}}' },
    notToday: { nl: '{{what}} (kan vandaag niet)', en: '{{what}} (not possible today)' },
    open: { nl: 'Kies eerst waar het om gaat.', en: 'Choose first what it is about.' },
    done: { nl: '{{done}} Het gaat om: {{what}}.', en: '{{done}} It is about: {{what}}.' },
    unasked: { nl: 'Uit onszelf, zonder aanvraag ({{who}})', en: 'By ourselves, without a request ({{who}})' },
  },
  points: {
    twice: { nl: 'Een ander punt heeft dit nummer al', en: 'Another point has this number already' },
    label: { nl: 'Aanbevelingen', en: 'Recommendations' },
    description: {
      nl: 'Eén punt per aanbeveling. Zo krijgt elk punt een eigen antwoord.',
      en: 'One point for each recommendation. Then each gets its own answer.',
    },
    what: { nl: 'Aanbeveling', en: 'Recommendation' },
    text: { nl: 'Punt {{number}}', en: 'Point {{number}}' },
    question: { nl: 'Dit is een vraag', en: 'This is a question' },
    more: { nl: 'Nummer, minderheid en waarover', en: 'Number, minority and about what' },
    minorityGiven: { nl: 'Met de mening van een minderheid', en: "With a minority's view" },
    number: {
      label: { nl: 'Welk nummer heeft dit punt in uw advies?', en: 'Which number has this point in your advice?' },
      description: {
        nl: 'Bijvoorbeeld 8b. Zonder nummer telt de plaats.',
        en: 'For instance 8b. Without one its place counts.',
      },
    },
    for: {
      label: { nl: 'Aan wie is dit punt gericht?', en: 'To whom is this point addressed?' },
      description: {
        nl: 'Kiest u niemand, dan is het gericht aan allemaal. Alleen wie u kiest, moet antwoorden.',
        en: 'When you choose nobody it is for all. Only those that you choose must answer.',
      },
    },
    minority: {
      nl: 'Dit is de mening van een minderheid van de raad',
      en: 'This is the view of a minority of the council',
    },
    minoritySays: {
      label: { nl: 'Wat vindt die minderheid?', en: 'What does that minority hold?' },
      description: {
        nl: 'Als u het wilt zeggen. Iedereen kan het lezen: noem geen namen.',
        en: 'When you want to say it. Everybody can read it: name nobody.',
      },
    },
    repeats: {
      dossier: {
        nl: 'Zei uw raad dit eerder? In welk dossier?',
        en: 'Did your council say this before? In which dossier?',
      },
      description: { nl: 'Het nummer achter /dossiers/ in het adres.', en: 'What follows /dossiers/ in the address.' },
      recommendation: { nl: 'Welke aanbeveling was dat?', en: 'Which recommendation was that?' },
    },
    about: { nl: 'Over welk artikel of welke maatregel?', en: 'On which article or measure?' },
    stance: { nl: 'Bent u het met dit deel van de tekst eens?', en: 'Do you agree with this part of the text?' },
    paste: {
      open: { nl: 'Een lijst plakken', en: 'Paste a list' },
      label: { nl: 'Plak de aanbevelingen uit uw document', en: 'Paste the recommendations from your document' },
      description: {
        nl: 'Een brief, een genummerde lijst, een lijst met streepjes of één punt per regel. Eigen nummers en kopjes blijven. U kunt daarna alles nog veranderen.',
        en: 'A letter, a numbered list, a list with dashes or one point a line. Own numbers and headings stay. You can still change everything.',
      },
      leftOut_one: { nl: '{{count}} regel is geen aanbeveling', en: '{{count}} line is no recommendation' },
      leftOut_other: { nl: '{{count}} regels zijn geen aanbeveling', en: '{{count}} lines are no recommendation' },
      add: { nl: 'Toch toevoegen', en: 'Add after all' },
      still: { nl: 'Toch een aanbeveling: {{line}}', en: 'A recommendation after all: {{line}}' },
      take_one: { nl: 'Maak er {{count}} aanbeveling van', en: 'Make {{count}} recommendation of it' },
      take_other: { nl: 'Maak er {{count}} aanbevelingen van', en: 'Make {{count}} recommendations of it' },
      none: { nl: 'Maak er aanbevelingen van', en: 'Make recommendations of it' },
      taken_one: { nl: 'Toegevoegd: {{count}} aanbeveling.', en: 'Added: {{count}} recommendation.' },
      taken_other: { nl: 'Toegevoegd: {{count}} aanbevelingen.', en: 'Added: {{count}} recommendations.' },
      found: { nl: 'Gevonden punten: kies wat u overneemt', en: 'Points found: choose which to take' },
    },
  },
  answer: {
    verdict: { nl: 'Wat doet u met dit punt?', en: 'What do you do with this point?' },
    adoptedPart: { nl: 'Welk deel neemt u over?', en: 'Which part do you adopt?' },
    referredTo: {
      label: { nl: 'Waar hoort dit punt thuis?', en: 'Where does this point belong?' },
      description: {
        nl: 'Bijvoorbeeld bij de provincie, of bij een andere raad.',
        en: 'For instance with the province, or with another council.',
      },
    },
    reason: {
      adopted: { nl: 'Toelichting', en: 'Explanation' },
      partly: { nl: 'Waarom neemt u de rest niet over?', en: 'Why do you not adopt the rest?' },
      notAdopted: { nl: 'Waarom neemt u dit niet over?', en: 'Why do you not adopt this?' },
      noted: { nl: 'Waarom verandert er niets?', en: 'Why do you only take note of this?' },
      notConsidered: { nl: 'Waarom behandelt u dit punt niet?', en: 'Why do you not consider this point?' },
      answered: { nl: 'Wat is het antwoord op de vraag?', en: 'What is the answer to the question?' },
      held: { nl: 'Waarom beslist u hier nu nog niet over?', en: 'Why do you not decide on this yet?' },
    },
    until: {
      label: { nl: 'Wanneer beslist u erover?', en: 'When do you decide on it?' },
      description: {
        nl: 'Laat dit leeg als u het nog niet weet.',
        en: 'Leave this empty when you do not know yet.',
      },
    },
    reservation: {
      label: { nl: 'Onder welk voorbehoud?', en: 'Under which reservation?' },
      description: {
        nl: 'Bijvoorbeeld: als er geld voor is, of als een ander ermee instemt.',
        en: 'For instance: when there is money for it, or when somebody else agrees.',
      },
    },
    plainReason: {
      label: { nl: 'Hetzelfde in gewone taal', en: 'The same in plain language' },
      description: {
        nl: 'Deze tekst staat bovenaan op de openbare pagina.',
        en: 'This text stands at the top of the public page.',
      },
    },
    inPlainWords: { nl: 'In gewone taal:', en: 'In plain language:' },
    commitments: {
      label: { nl: 'Toezeggingen', en: 'Commitments' },
      description: {
        nl: 'Belooft u iets? Zet er als het kan een datum bij, dan is te zien of het op tijd gebeurt.',
        en: 'Do you promise something? Add a date if you can, then it shows whether it happens in time.',
      },
      what: { nl: 'Toezegging', en: 'Commitment' },
      text: { nl: 'Wat belooft u?', en: 'What do you promise?' },
      dueOn: { nl: 'Wanneer is het klaar?', en: 'When will it be done?' },
    },
  },
});
