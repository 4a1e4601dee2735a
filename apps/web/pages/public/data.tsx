import { textsOf, useLanguage } from '../../texts/texts-of.ts';
import { Section } from '../../ui/section.tsx';
import type { Columns } from './columns.ts';
import { Public } from './document.tsx';
import { pathTo, usePublic } from './frame.ts';
import { LICENCE } from './data-files.ts';
import { POINT_COLUMNS } from './point-columns.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';
import { useTexts as useShared } from './texts.ts';

const useTexts = textsOf({
  title: { nl: 'Alles als gegevens', en: 'All of it as data' },
  lead: {
    nl: 'Elke aanbeveling die openbaar is als bestand, en apart wat niet of maar deels is overgenomen of geen antwoord heeft. Hier leest u wat erin staat en wat u ermee mag doen.',
    en: 'Every recommendation that is public as a file, and apart what was not adopted or only in part, or has no answer. Here you read what it holds and what you may do with it.',
  },
  points: {
    title: { nl: 'Elke aanbeveling', en: 'Every recommendation' },
    about: {
      nl: 'Ook wat is overgenomen en welke vragen zijn beantwoord: hiermee kunt u uitrekenen welk deel is overgenomen. Een aanbeveling voor twee bestuursorganen staat er twee keer in, met elk antwoord. Wat zonder antwoord verviel omdat het advies is ingetrokken of vervangen, staat er niet in.',
      en: 'Also what was adopted and which questions were answered: with this you can work out which part was adopted. A recommendation to two authorities is there twice, with each answer. What was dropped without an answer because its advice was withdrawn or replaced is not in it.',
    },
    filter: {
      nl: 'Achter het adres kunt u zetten wat u wilt hebben, bijvoorbeeld ?municipality=gm0000&advisedFrom=2026-01-01.',
      en: 'Behind the address you can put what you want, such as ?municipality=gm0000&advisedFrom=2026-01-01.',
    },
    columns: { nl: 'Kolommen van elke aanbeveling', en: 'Columns of every recommendation' },
  },
  register: { nl: 'Het register: niet overgenomen', en: 'The register: not adopted' },
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
    nl: 'Met meer over elk punt: de hele reden, tot wanneer er een antwoord moet zijn, en hoe vaak het is herzien. Wat helemaal is overgenomen en welke vragen zijn beantwoord, staat er niet in.',
    en: 'With more about each point: the whole reason, by when an answer is due, and how often it was revised. What was adopted as a whole, and which questions were answered, is not in it.',
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
  columns: { nl: 'Kolommen van het register', en: 'Columns of the register' },
  name: { nl: 'in JSON:', en: 'in JSON:' },
});

const FORMATS = ['csv', 'json', 'ods'] as const;

/** The files under one path, and their description. */
function Files({ path, of }: { path: string; of: string }) {
  const t = useTexts();
  const href = usePublic();
  return (
    <ul className="dw-bullets">
      {FORMATS.map((format) => (
        <li key={format}>
          <a className="utrecht-link" href={href(`${path}.${format}`)} download="">
            {t(`format.${format}`)}
            <span className="dw-hidden">: {of}</span>
          </a>
        </li>
      ))}
      <li>
        <a className="utrecht-link" href={href(`${path}.csv-metadata.json`)}>
          {t('metadata')}
          <span className="dw-hidden">: {of}</span>
        </a>
      </li>
    </ul>
  );
}

function ColumnList<Item>({ columns }: { columns: Columns<Item> }) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <ul className="dw-list dw-items">
      {Object.entries(columns).map(([name, { title, about, words }]) => (
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
  );
}

/** What the files hold: each column, what may be done with it, and where programs find the same. */
export function Data() {
  const t = useTexts();
  const shared = useShared();
  const href = usePublic();
  return (
    <Public
      title={t('title')}
      description={t('lead')}
      lead={t('lead')}
      above={[[href(pathTo.register), shared('nav.register')]]}
    >
      <Section title={t('points.title')}>
        <p className="utrecht-paragraph dw-text">{t('points.about')}</p>
        <Files path={pathTo.points} of={t('points.title')} />
        <p className="utrecht-paragraph dw-text">{t('points.filter')}</p>
      </Section>
      <Section title={t('register')}>
        <p className="utrecht-paragraph dw-text">{t('without')}</p>
        <Files path={pathTo.register} of={t('register')} />
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
      <Section title={t('points.columns')}>
        <ColumnList columns={POINT_COLUMNS} />
      </Section>
      <Section title={t('columns')}>
        <ColumnList columns={REGISTER_COLUMNS} />
      </Section>
    </Public>
  );
}
