import { textsOf } from '../../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Gedeeld met andere gemeenten', en: 'Shared with other municipalities' },
  intro: {
    nl: 'Werkt een adviesraad voor meer gemeenten? Eén gemeente houdt de raad en de mensen bij, en biedt hem de andere aan. Die neemt aan. Elk van de twee kan het delen beëindigen.',
    en: 'Does a council work for several municipalities? One keeps the council and its people, and offers it to the others. These accept. Either of the two can end the sharing.',
  },
  offeredTo: { nl: 'Aangeboden aan {{name}} op {{date}}', en: 'Offered to {{name}} on {{date}}' },
  offeredBy: { nl: 'Aangeboden door {{name}} op {{date}}', en: 'Offered by {{name}} on {{date}}' },
  sharedWith: { nl: 'Gedeeld met {{name}} sinds {{date}}', en: 'Shared with {{name}} since {{date}}' },
  sharedBy: {
    nl: 'Gedeeld door {{name}} sinds {{date}}. Die gemeente houdt de raad en de mensen bij.',
    en: 'Shared by {{name}} since {{date}}. That municipality keeps the council and its people.',
  },
  people: { nl: 'Wie erin zit', en: 'Who is in it' },
  nobody: { nl: 'Er zit nog niemand in deze raad.', en: 'Nobody is in this council yet.' },
  person: { nl: '{{name}}: {{role}}', en: '{{name}}: {{role}}' },
  accept: { nl: 'Aannemen', en: 'Accept' },
  accepted: { nl: '{{name}} doet nu mee in deze gemeente.', en: '{{name}} takes part in this municipality now.' },
  end: {
    begin: { nl: 'Delen beëindigen …', en: 'End the sharing …' },
    warning: {
      nl: 'De mensen van {{name}} zien de dossiers van {{municipality}} dan meteen niet meer. Wat de raad heeft gezegd, blijft staan. Loopt er nog een dossier? Leg daarin vast dat de raad stopt.',
      en: 'The people of {{name}} then see the dossiers of {{municipality}} no more, at once. What the council said stays. Is a dossier still running? Record there that the council stops.',
    },
    submit: { nl: 'Delen beëindigen', en: 'End the sharing' },
    dossiers: { nl: 'Bekijk de dossiers met deze raad', en: 'See the dossiers with this council' },
    cancel: { nl: 'Blijven delen', en: 'Go on sharing' },
    done: { nl: '{{name}} wordt niet meer gedeeld.', en: '{{name}} is shared no more.' },
  },
  withdraw: { nl: 'Aanbod intrekken', en: 'Withdraw the offer' },
  decline: { nl: 'Niet aannemen', en: 'Decline' },
  undone: { nl: 'Het aanbod van {{name}} is van de baan.', en: 'The offer of {{name}} is off.' },
  offer: { nl: 'Adviesraad aanbieden', en: 'Offer a council' },
  council: { nl: 'Welke adviesraad?', en: 'Which council?' },
  municipality: { nl: 'Aan welke gemeente?', en: 'To which municipality?' },
  submit: { nl: 'Aanbieden', en: 'Offer' },
  offered: { nl: 'De adviesraad is aangeboden.', en: 'The council is offered.' },
});
