import { textsOf } from '../../../../texts/texts-of.ts';

export const useTexts = textsOf({
  open: { nl: 'Standaardteksten', en: 'Standard texts' },
  none: {
    nl: 'Er zijn nog geen teksten, van u noch van de gemeente. Typ een antwoord dat u vaker geeft, en bewaar het hier.',
    en: 'There are no texts yet, of you or of the municipality. Type an answer that you give more often, and keep it here.',
  },
  keep: { nl: 'Bewaar wat hier staat als standaardtekst', en: 'Keep what stands here as a standard text' },
  name: { nl: 'Hoe noemt u deze tekst?', en: 'What do you call this text?' },
  save: { nl: 'Tekst bewaren', en: 'Keep text' },
  cancel: { nl: 'Niet bewaren', en: 'Do not keep' },
  kept: {
    nl: 'Bewaard als ‘{{title}}’. Alleen u ziet deze tekst.',
    en: 'Kept as ‘{{title}}’. Only you see this text.',
  },
  all: { nl: 'Uw teksten bekijken en veranderen', en: 'See and change your texts' },
});
