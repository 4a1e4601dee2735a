import { textsOf } from '../../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Reactie vaststellen', en: 'Adopt a response' },
  lead: {
    nl: 'Lees wat er straks openbaar wordt. Stelt u de reactie vast, dan ziet iedereen deze antwoorden. Later veranderen kan alleen met uitleg, en de oude tekst blijft zichtbaar.',
    en: 'Read what will be public. When you adopt the response, everybody sees these answers. Changing them later needs an explanation, and the old text stays visible.',
  },
  others: { nl: 'Er wachten nog meer reacties op u:', en: 'More responses await you:' },
  whole: { nl: 'De reactie van {{who}} aan {{council}}', en: 'The response of {{who}} to {{council}}' },
  advised: { nl: 'Advies van {{council}} van {{date}}', en: 'Advice of {{council}} of {{date}}' },
  of_one: { nl: 'van {{count}} punt', en: 'of {{count}} point' },
  of_other: { nl: 'van {{count}} punten', en: 'of {{count}} points' },
  noPoints: {
    nl: 'Dit advies heeft geen aanbevelingen. U stelt vast dat het is ontvangen en gelezen.',
    en: 'This advice has no recommendations. You establish that it was received and read.',
  },
  open_one: {
    nl: '{{open}} van {{count}} punt heeft nog geen antwoord. Daarom kan de reactie nog niet worden vastgesteld.',
    en: '{{open}} of {{count}} point has no answer yet. So the response cannot be adopted yet.',
  },
  open_other: {
    nl: '{{open}} van de {{count}} punten hebben nog geen antwoord. Daarom kan de reactie nog niet worden vastgesteld.',
    en: '{{open}} of the {{count}} points have no answer yet. So the response cannot be adopted yet.',
  },
  leaves_one: {
    nl: '{{open}} van {{count}} punt heeft nog geen antwoord. U kunt het openlaten: zeg waarom, dat wordt openbaar.',
    en: '{{open}} of {{count}} point has no answer yet. You can leave it open: say why, that becomes public.',
  },
  leaves_other: {
    nl: '{{open}} van de {{count}} punten hebben nog geen antwoord. U kunt ze openlaten: zeg van elk waarom, dat wordt openbaar.',
    en: '{{open}} of the {{count}} points have no answer yet. You can leave them open: say why of each, that becomes public.',
  },
  why: { nl: 'Waarom laat u dit punt open?', en: 'Why do you leave this point open?' },
  until: { nl: 'Wanneer volgt het antwoord?', en: 'When does the answer follow?' },
  toTheWhole: { nl: 'Wat zegt u van het advies als geheel?', en: 'What do you say of the advice as a whole?' },
  oral: {
    nl: 'Deze reactie is mondeling gegeven, en staat niet op papier',
    en: 'This response was given orally, and is not on paper',
  },
  published: {
    title: { nl: 'De antwoorden die openbaar worden', en: 'The answers that become public' },
    refused_one: {
      nl: 'Niet of niet helemaal overgenomen: {{count}} punt',
      en: 'Not or not wholly adopted: {{count}} point',
    },
    refused_other: {
      nl: 'Niet of niet helemaal overgenomen: {{count}} punten',
      en: 'Not or not wholly adopted: {{count}} points',
    },
    all_one: { nl: 'Lees het antwoord', en: 'Read the answer' },
    all_other: { nl: 'Lees de {{count}} antwoorden', en: 'Read the {{count}} answers' },
    others_one: { nl: 'Lees ook het andere antwoord', en: 'Read the other answer too' },
    others_other: { nl: 'Lees ook de andere {{count}} antwoorden', en: 'Read the other {{count}} answers too' },
  },
  adopt: {
    title: { nl: 'Vaststellen en openbaar maken', en: 'Adopt and publish' },
    intro: {
      nl: 'U doet dit namens {{who}}. Is er intussen een antwoord veranderd, dan ziet u dat eerst.',
      en: 'You do this for {{who}}. When an answer has changed meanwhile, you see that first.',
    },
  },
  return: {
    nl: 'Moet er iets anders? Stuur de reactie terug met opmerkingen',
    en: 'Must something change? Send the response back with remarks',
  },
  submit: { nl: 'Reactie vaststellen en openbaar maken', en: 'Adopt and publish the response' },
  done: { nl: 'De reactie is vastgesteld en openbaar.', en: 'The response has been adopted and is public.' },
});
