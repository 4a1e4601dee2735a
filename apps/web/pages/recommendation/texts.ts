import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: '{{recommendation}} van {{council}}', en: '{{recommendation}} of {{council}}' },
});
