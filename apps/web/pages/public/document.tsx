import type { ReactNode } from 'react';
import { handbookIn, LANGUAGES } from '../../texts/languages.ts';
import { todayHere, useDates } from '../../texts/dates.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { useShared } from '../../texts/shared.ts';
import { Footer } from '../../ui/shell/footer.tsx';
import { Wordmark } from '../../ui/shell/wordmark.tsx';
import { insideOf } from '../../api/public-twin.ts';
import { publicHelp } from './help.ts';
import { pathTo, useFrame, usePublic, withQuery } from './frame.ts';
import { useTexts } from './texts.ts';
import '../../ui/shell/shell.css';
import './public.css';

/** In which languages the municipality offers its pages; the page of several, or of none, in all. */
const useOffered = () => useFrame().municipality?.languages ?? LANGUAGES;

function Header() {
  const t = useTexts();
  const shared = useShared();
  const href = usePublic();
  const { language, path, asked } = useFrame();
  const here = (to: string) => (path === to.split('?')[0] ? { 'aria-current': 'page' as const } : {});
  return (
    <header className="dw-header utrecht-page-header">
      <div className="dw-width dw-header__bar">
        <a href={href('')} className="dw-header__home" aria-label={t('home')}>
          <Wordmark />
        </a>
        <Whose />
        <div className="dw-header__tools dw-no-print">
          {useOffered()
            .filter((other) => other !== language)
            .map((other) => (
              <a
                key={other}
                lang={other}
                className="utrecht-link"
                href={withQuery(path, { ...asked, taal: other === 'nl' ? undefined : other })}
              >
                {shared(`language.${other}`)}
              </a>
            ))}
          <a className="utrecht-link" href={withQuery('/inloggen', { terug: insideOf(path) })}>
            {shared('signIn')}
          </a>
        </div>
      </div>
      <nav className="dw-nav utrecht-nav-bar dw-no-print" aria-label={shared('nav.label')}>
        <div className="dw-width">
          <ul className="dw-list dw-nav__list">
            <li>
              <a className="dw-nav__link" href={href('')} {...here(href(''))}>
                {t('nav.dossiers')}
              </a>
            </li>
            <li>
              <a className="dw-nav__link" href={href(pathTo.register)} {...here(href(pathTo.register))}>
                {t('nav.register')}
              </a>
            </li>
            <li>
              <a className="dw-nav__link" href={href(pathTo.earliness)} {...here(href(pathTo.earliness))}>
                {t('nav.earliness')}
              </a>
            </li>
          </ul>
        </div>
      </nav>
    </header>
  );
}

/** Of which municipality the page is. */
function Whose() {
  const { municipality } = useFrame();
  if (!municipality) return null;
  return (
    <strong className="dw-row dw-header__whose">
      {municipality.logo !== undefined && <img src={municipality.logo} alt="" className="dw-header__logo" />}
      {municipality.name}
    </strong>
  );
}

const useStatements = textsOf({
  contact: { nl: 'Contact met {{name}}', en: 'Contact {{name}}' },
  privacy: { nl: 'Privacyverklaring van {{name}}', en: 'Privacy statement of {{name}}' },
  accessibility: { nl: 'Toegankelijkheidsverklaring van {{name}}', en: 'Accessibility statement of {{name}}' },
});

/** Where the people of that municipality are found, and what it says of privacy and accessibility. */
function Statements() {
  const t = useStatements();
  const { municipality } = useFrame();
  const { name = '', contact = {}, privacy, accessibility } = municipality ?? {};
  const { mail, phone, page } = contact;
  const links = [
    { href: page, text: t('contact', { name }) },
    { href: mail && `mailto:${mail}`, text: mail },
    { href: phone && `tel:${phone.replace(/[^+\d]/g, '')}`, text: phone },
    { href: privacy, text: t('privacy', { name }) },
    { href: accessibility, text: t('accessibility', { name }) },
  ].filter(({ href }) => href !== undefined);
  if (links.length === 0) return null;
  return (
    <ul className="dw-list dw-footer__links">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a className="utrecht-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Paper no longer knows where it came from, nor of which day it is. */
function Printed() {
  const t = useTexts();
  const { date } = useDates();
  const { path, asked } = useFrame();
  return (
    <p className="utrecht-paragraph dw-only-print">
      {t('printed', { address: withQuery(path, asked), date: date(todayHere()) })}
    </p>
  );
}

/** By which address this page is known, and those of the same in each language. */
function Addresses() {
  const { origin, path, asked, language } = useFrame();
  const address = (taal: string) => origin + withQuery(path, { ...asked, taal: taal === 'nl' ? undefined : taal });
  return (
    <>
      <link rel="canonical" href={address(language)} />
      {useOffered().map((taal) => (
        <link key={taal} rel="alternate" hrefLang={taal} href={address(taal)} />
      ))}
    </>
  );
}

/** A public page as a whole document: it needs no script. */
export function Document({
  title,
  description,
  children,
}: {
  title: string;
  description: string;
  children: ReactNode;
}) {
  const shared = useShared();
  const { language, path, theme, styles, icon, municipality } = useFrame();
  const full = `${title} · ${shared('product')}`;
  return (
    <html lang={language} className={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{full}</title>
        <meta name="description" content={description} />
        <meta property="og:title" content={full} />
        <meta property="og:description" content={description} />
        <Addresses />
        <link rel="icon" href={icon} type="image/svg+xml" />
        {[...styles, ...(municipality?.style === undefined ? [] : [municipality.style])].map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
      </head>
      <body className="utrecht-body">
        <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {shared('skip')}
        </a>
        <div className="dw-shell dw-shell--public">
          <Header />
          <main id="inhoud" className="dw-shell__main" tabIndex={-1}>
            {children}
          </main>
          <Footer
            help={
              <a className="utrecht-link" href={handbookIn(language, publicHelp(path))}>
                {shared('footer.help')}
              </a>
            }
          >
            <Statements />
            <Printed />
          </Footer>
        </div>
      </body>
    </html>
  );
}

interface PublicProps {
  readonly title: string;
  /** Of the title, where it is somebody's own words. */
  readonly lang?: 'nl';
  readonly description: string;
  readonly kind?: ReactNode;
  readonly lead?: ReactNode;
  /** Where the dossier stands that it is a page of. */
  readonly standing?: ReactNode;
  /** The pages above this one. */
  readonly above?: readonly (readonly [href: string, name: string, lang?: 'nl'])[];
  readonly children: ReactNode;
}

export function Public({ title, lang, description, kind, lead, standing, above = [], children }: PublicProps) {
  const shared = useShared();
  return (
    <Document title={title} description={description}>
      <div className="dw-width dw-page">
        {above.length > 0 && (
          <nav className="dw-crumbs dw-no-print" aria-label={shared('crumbs')}>
            <ol>
              {above.map(([href, name, lang]) => (
                <li key={href}>
                  <a className="utrecht-link" href={href} lang={lang}>
                    {name}
                  </a>
                </li>
              ))}
              <li>
                <span aria-current="page" lang={lang}>
                  {title}
                </span>
              </li>
            </ol>
          </nav>
        )}
        <div className="dw-page__head">
          {kind !== undefined && <p className="dw-page__kind">{kind}</p>}
          <h1 className="utrecht-heading-1" lang={lang}>
            {title}
          </h1>
          {lead !== undefined && <p className="utrecht-paragraph utrecht-paragraph--lead dw-text">{lead}</p>}
          {standing}
        </div>
        {children}
      </div>
    </Document>
  );
}
