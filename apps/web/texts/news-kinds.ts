import { textsOf } from './texts-of.ts';

/** What each kind of news is called, where somebody chooses of it or reads that it did not arrive. */
export const useNewsKinds = textsOf({
  kind: {
    invited: { nl: 'Nieuwe dossiers van uw raad', en: 'New dossiers of your council' },
    asked: { nl: 'Adviesaanvragen', en: 'Requests for advice' },
    askedToComment: { nl: 'Vragen bij een concept van uw raad', en: 'Questions about a draft of your council' },
    termExtended: { nl: 'Verlengde termijnen', en: 'Extended terms' },
    nearEnd: { nl: 'Termijnen die bijna voorbij zijn', en: 'Terms that are nearly over' },
    over: { nl: 'Termijnen die voorbij zijn', en: 'Terms that are over' },
    advice: { nl: 'Adviezen', en: 'Advices' },
    responseReady: { nl: 'Reacties die klaarliggen', en: 'Responses that lie ready' },
    responseReturned: { nl: 'Teruggestuurde reacties', en: 'Responses that were sent back' },
    responseAdopted: { nl: 'Vastgestelde reacties', en: 'Adopted responses' },
    answerRevised: { nl: 'Herziene antwoorden', en: 'Revised answers' },
    corrected: { nl: 'Verbeteringen', en: 'Corrections' },
    rejoinder: { nl: 'Wat een adviesraad ervan vindt', en: 'What a council makes of it' },
    traced: { nl: 'Waar een punt is terug te vinden', en: 'Where a point can be found' },
    progress: { nl: 'Voortgang', en: 'Progress' },
    promised: { nl: 'Toezeggingen', en: 'Promises' },
    postponed: { nl: 'Uitgestelde toezeggingen', en: 'Promises that were put off' },
    kept: { nl: 'Nagekomen toezeggingen', en: 'Promises that were kept' },
    dispute: { nl: 'Geschillen', en: 'Disputes' },
    decision: { nl: 'Besluiten', en: 'Decisions' },
    ended: { nl: 'Het einde van een dossier', en: 'The end of a dossier' },
  },
});
