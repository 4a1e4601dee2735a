import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Nieuwe versie van de tekst', en: 'New version of the text' },
  lead: {
    nl: 'Plaats de tekst zoals die nu is. Oudere versies blijven leesbaar, zodat iedereen ziet wat er veranderde.',
    en: 'Publish the text as it is now. Older versions stay readable, so that everybody sees what changed.',
  },
  submit: { nl: 'Versie {{version}} plaatsen', en: 'Publish version {{version}}' },
  done: { nl: 'Versie {{version}} staat in het dossier.', en: 'Version {{version}} is in the dossier.' },
  maturity: {
    label: { nl: 'Hoe ver is de tekst?', en: 'How far is the text?' },
    description: {
      nl: 'Hoe eerder u advies vraagt, hoe meer er nog kan veranderen.',
      en: 'The earlier you ask for advice, the more can still change.',
    },
  },
  oneOfBoth: { nl: 'één van beide is nodig', en: 'one of both is needed' },
  text: {
    label: { nl: 'De tekst', en: 'The text' },
    description: {
      nl: 'Plak de tekst. De opmaak valt weg; de regels blijven.',
      en: 'Paste the text. Its styles fall away; its lines stay.',
    },
    from: {
      nl: 'Hier staat versie {{version}}. Verander wat er anders is.',
      en: 'This is version {{version}}. Change what is different.',
    },
  },
  file: {
    label: { nl: 'Kenmerk van het document', en: 'Reference of the document' },
    description: {
      nl: 'Als de tekst in een ander systeem staat, bijvoorbeeld het zaaknummer.',
      en: 'When the text is kept in another system, for instance the case number.',
    },
  },
});
