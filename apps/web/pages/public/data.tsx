import { useLanguage } from '../../texts/texts-of.ts';
import { Section } from '../../ui/section.tsx';
import { Public } from './document.tsx';
import { pathTo, usePublic } from './frame.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';
import { LICENCE } from './register-data.ts';
import { useTexts } from './texts.ts';

const FORMATS = ['csv', 'json', 'ods'] as const;

/** What the files of the register hold: each column, what may be done with it, and where programs find the same. */
export function Data() {
  const t = useTexts();
  const language = useLanguage();
  const href = usePublic();
  return (
    <Public
      title={t('data.title')}
      description={t('data.lead')}
      lead={t('data.lead')}
      above={[[href(pathTo.register), t('nav.register')]]}
    >
      <Section title={t('data.files')}>
        <ul className="dw-bullets">
          {FORMATS.map((format) => (
            <li key={format}>
              <a className="utrecht-link" href={href(`${pathTo.register}.${format}`)} download="">
                {t(`data.format.${format}`)}
              </a>
            </li>
          ))}
          <li>
            <a className="utrecht-link" href={href(`${pathTo.register}.csv-metadata.json`)}>
              {t('data.metadata')}
            </a>
          </li>
        </ul>
        <p className="utrecht-paragraph dw-text">{t('data.filter')}</p>
      </Section>
      <Section title={t('data.use')}>
        <p className="utrecht-paragraph dw-text">
          {t('data.licence')}{' '}
          <a className="utrecht-link" href={LICENCE} rel="external noreferrer">
            {t('data.law')}
          </a>
        </p>
      </Section>
      <Section title={t('data.columns')}>
        <ul className="dw-list dw-items">
          {Object.entries(REGISTER_COLUMNS).map(([name, { title, about, words }]) => (
            <li key={name}>
              <h3 className="utrecht-heading-3">{title[language]}</h3>
              <span className="dw-small dw-muted">
                {t('data.name')} <code>{name}</code>
              </span>
              <span>{about[language]}</span>
              {words && (
                <ul className="dw-bullets">
                  {Object.entries(words).map(([value, word]) => (
                    <li key={value}>
                      <code>{value}</code>: {word[language]}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </Public>
  );
}
