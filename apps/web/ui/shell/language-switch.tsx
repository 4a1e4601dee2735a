import { keepLanguage, LANGUAGES, type Language } from '../../texts/languages.ts';
import { useShared } from '../../texts/shared.ts';
import { useSpoken } from '../../texts/texts-of.ts';

export function LanguageSwitch() {
  const t = useShared();
  const { language: spoken, choose } = useSpoken();
  const change = (language: Language) => {
    choose(language);
    document.documentElement.lang = language;
    keepLanguage(language);
  };
  const others = LANGUAGES.filter((language) => language !== spoken);
  return others.map((language) => (
    <button key={language} type="button" lang={language} className="dw-header__button" onClick={() => change(language)}>
      {t(`language.${language}`)}
    </button>
  ));
}
