import { useTranslation } from 'react-i18next';
import { keepLanguage, LANGUAGES, type Language } from '../../texts/languages.ts';
import { useShared } from '../../texts/shared.ts';

export function LanguageSwitch() {
  const t = useShared();
  const { i18n } = useTranslation();
  const change = async (language: Language) => {
    await i18n.changeLanguage(language);
    keepLanguage(language);
  };
  const others = LANGUAGES.filter((language) => language !== i18n.language);
  return others.map((language) => (
    <button
      key={language}
      type="button"
      lang={language}
      className="dw-header__button"
      onClick={() => void change(language)}
    >
      {t(`language.${language}`)}
    </button>
  ));
}
