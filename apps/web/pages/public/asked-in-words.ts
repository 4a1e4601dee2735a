import type { PublicPage } from '../../../api/web/public-page.ts';
import { textsOf, useLanguage } from '../../texts/texts-of.ts';
import { NAMES, VALUES } from './asked-names.ts';

const useTexts = textsOf({
  names: {
    nl: '{{name}}: is geen bekende vraag; bekend zijn {{all}}',
    en: '{{name}}: is not known; known are {{all}}',
  },
  values: { nl: '{{name}}: moet een van deze zijn: {{all}}', en: '{{name}}: has to be one of these: {{all}}' },
});

/** What can be asked, by how it stands in an address, each with what that means. */
export function useAskedInWords() {
  const t = useTexts();
  const language = useLanguage();
  return ({ name, of, all }: NonNullable<Extract<PublicPage, { page: 'refused' }>['asked']>): string => {
    const words = of === 'names' ? NAMES : (VALUES[name] ?? {});
    const told = all.map((one) => {
      const word = Object.hasOwn(words, one) ? words[one] : undefined;
      return word ? `${one} (${word[language]})` : one;
    });
    return t(of === 'names' ? 'names' : 'values', { name, all: told.join(', ') });
  };
}
