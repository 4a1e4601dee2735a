import { textsOf, useLanguage } from '../../texts/texts-of.ts';
import { Section } from '../../ui/section.tsx';
import { Public } from './document.tsx';
import { pathTo, usePublic } from './frame.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';
import { LICENCE } from './register-data.ts';
import { useTexts as useShared } from './texts.ts';

const useTexts = textsOf({
  title: { nl: 'Het register als gegevens', en: 'The register as data' },
  lead: {
    nl: 'Alles wat niet of maar deels is overgenomen of geen antwoord heeft, als bestand. Hier leest u wat erin staat en wat u ermee mag doen.',
    en: 'All that was not adopted or only in part, or has no answer, as a file. Here you read what it holds and what you may do with it.',
  },
  files: { nl: 'Bestanden', en: 'Files' },
  format: {
    csv: { nl: 'CSV, voor Excel en andere programma’s', en: 'CSV, for Excel and other programs' },
    json: { nl: 'JSON, voor wie een programma maakt', en: 'JSON, for who writes a program' },
    ods: { nl: 'ODS, voor LibreOffice', en: 'ODS, for LibreOffice' },
  },
  metadata: {
    nl: 'Beschrijving voor programma’s (CSV on the Web)',
    en: 'Description for programs (CSV on the Web)',
  },
  without: {
    nl: 'Wat helemaal is overgenomen en welke vragen zijn beantwoord, staat niet in deze bestanden. Tel er dus niet mee uit welk deel is overgenomen: dat staat per jaar op de pagina van elke adviesraad.',
    en: 'What was adopted as a whole, and which questions were answered, is not in these files. So do not count with them which part was adopted: that stands by year on the page of each council.',
  },
  filter: {
    nl: 'Kiest u eerst in het register een gemeente, adviesraad of lijst? Dan staat alleen dat in het bestand.',
    en: 'Do you first choose a municipality, a council or a list in the register? Then the file holds that alone.',
  },
  use: { nl: 'Wat u ermee mag doen', en: 'What you may do with it' },
  licence: {
    nl: 'De gemeente heeft dit openbaar gemaakt. U mag het overnemen en bewerken. Noem de bron en de dag waarop u het ophaalde.',
    en: 'The municipality has made this public. You may copy and edit it. Name the source and the day on which you took it.',
  },
  law: { nl: 'Lees artikel 15b van de Auteurswet', en: 'Read article 15b of the Dutch copyright act' },
  columns: { nl: 'Kolommen', en: 'Columns' },
  name: { nl: 'in JSON:', en: 'in JSON:' },
});

const FORMATS = ['csv', 'json', 'ods'] as const;

/** What the files of the register hold: each column, what may be done with it, and where programs find the same. */
export function Data() {
  const t = useTexts();
  const shared = useShared();
  const language = useLanguage();
  const href = usePublic();
  return (
    <Public
      title={t('title')}
      description={t('lead')}
      lead={t('lead')}
      above={[[href(pathTo.register), shared('nav.register')]]}
    >
      <Section title={t('files')}>
        <ul className="dw-bullets">
          {FORMATS.map((format) => (
            <li key={format}>
              <a className="utrecht-link" href={href(`${pathTo.register}.${format}`)} download="">
                {t(`format.${format}`)}
              </a>
            </li>
          ))}
          <li>
            <a className="utrecht-link" href={href(`${pathTo.register}.csv-metadata.json`)}>
              {t('metadata')}
            </a>
          </li>
        </ul>
        <p className="utrecht-paragraph dw-text">{t('without')}</p>
        <p className="utrecht-paragraph dw-text">{t('filter')}</p>
      </Section>
      <Section title={t('use')}>
        <p className="utrecht-paragraph dw-text">
          {t('licence')}{' '}
          <a className="utrecht-link" href={LICENCE} rel="external noreferrer">
            {t('law')}
          </a>
        </p>
      </Section>
      <Section title={t('columns')}>
        <ul className="dw-list dw-items">
          {Object.entries(REGISTER_COLUMNS).map(([name, { title, about, words }]) => (
            <li key={name}>
              <h3 className="utrecht-heading-3">{title[language]}</h3>
              <span className="dw-small dw-muted">
                {t('name')} <code>{name}</code>
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
