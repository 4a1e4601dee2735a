import { Fragment, type ReactNode } from 'react';
import type { HandbookChapter, HandbookPart } from '../../../api/web/public-page.ts';
import { anchorOf, EXPLAINED, type Word } from '../../texts/explained.ts';
import { handbookIn, type Language } from '../../texts/languages.ts';
import { textsOf, useLanguage } from '../../texts/texts-of.ts';
import { Table } from '../../ui/table.tsx';
import { Public } from './document.tsx';

const useTexts = textsOf({
  title: { nl: 'Gebruikershandboek', en: 'User guide' },
  about: { nl: 'Hoe u met Doorwerking werkt.', en: 'How to work with Doorwerking. It is in Dutch.' },
  onlyDutch: {
    nl: 'Dit handboek is er alleen in het Nederlands. De schermen zijn er ook in het Engels.',
    en: 'This guide is in Dutch only; its list of words is in English too. The screens that it tells of are in both.',
  },
  words: { nl: 'Woorden', en: 'Words' },
  wordsAbout: {
    nl: 'Woorden van de wet en van het gemeentehuis, die u op de schermen tegenkomt.',
    en: 'Words of the law and the town hall that you meet on the screens.',
  },
  chapters: { nl: 'Op deze pagina', en: 'On this page' },
});

type Parts = readonly HandbookPart[];
type Of<Type extends HandbookPart['type']> = Extract<HandbookPart, { readonly type: Type }>;

/** The words alone. */
const wordsOf = (parts: Parts): string =>
  parts.map((part) => ('parts' in part ? wordsOf(part.parts) : 'text' in part ? part.text : '')).join('');

const within = (parts: Parts): ReactNode => parts.map((part, index) => <Part key={index} part={part} />);

function Heading({ depth, anchor, parts }: Of<'heading'>) {
  const Level = depth <= 2 ? 'h2' : 'h3';
  return (
    <Level id={anchor} className={depth <= 2 ? 'utrecht-heading-2' : 'utrecht-heading-3'}>
      {within(parts)}
    </Level>
  );
}

function List({ ordered, items }: Of<'list'>) {
  const Kind = ordered ? 'ol' : 'ul';
  return (
    <Kind className="dw-bullets dw-text">
      {items.map((parts, index) => (
        <li key={index}>{within(parts)}</li>
      ))}
    </Kind>
  );
}

const Cells = ({ head, rows }: Of<'table'>) => (
  <Table label={head.map(wordsOf).join(', ')}>
    <thead>
      <tr>
        {head.map((parts, index) => (
          <th key={index} scope="col">
            {within(parts)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((parts, index) => (
            <td key={index}>{within(parts)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </Table>
);

function Inside({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <a className="utrecht-link" href={href.startsWith('/handboek') ? handbookIn(language, href) : href}>
      {children}
    </a>
  );
}

/** A picture stands by itself: of a paragraph that holds nothing else no paragraph is left. */
const isPicture = (parts: Parts) => parts.every(({ type }) => type === 'image');

function Part({ part }: { readonly part: HandbookPart }) {
  switch (part.type) {
    case 'heading':
      return <Heading {...part} />;
    case 'paragraph':
      if (isPicture(part.parts)) return within(part.parts);
      return <p className="utrecht-paragraph dw-text">{within(part.parts)}</p>;
    case 'list':
      return <List {...part} />;
    case 'table':
      return <Cells {...part} />;
    case 'image':
      return (
        <div className="dw-note">
          <img src={part.src} alt={part.text} width={part.width} height={part.height} loading="lazy" />
        </div>
      );
    case 'link':
      if (part.href === undefined) return within(part.parts);
      return <Inside href={part.href}>{within(part.parts)}</Inside>;
    case 'strong':
      return <strong>{within(part.parts)}</strong>;
    case 'em':
      return <em>{within(part.parts)}</em>;
    case 'run':
      return within(part.parts);
    case 'codespan':
      return <code>{part.text}</code>;
    case 'text':
      return <Fragment>{part.text}</Fragment>;
  }
}

type Headings = readonly { readonly anchor: string; readonly name: ReactNode }[];

function OnThisPage({ headings, lang }: { readonly headings: Headings; readonly lang: Language }) {
  const t = useTexts();
  if (headings.length < 2) return null;
  return (
    <nav className="dw-jump" aria-label={t('chapters')}>
      <ul className="dw-bullets" lang={lang}>
        {headings.map(({ anchor, name }) => (
          <li key={anchor}>
            <a className="utrecht-link" href={`#${anchor}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const useAbove = () => {
  const t = useTexts();
  return [[handbookIn(useLanguage(), '/handboek'), t('title')]] as const;
};

/** The list of words in another language than that of the handbook: as the screens explain them. */
function Words({ language }: { readonly language: Language }) {
  const t = useTexts();
  const words = (Object.keys(EXPLAINED) as Word[]).toSorted((a, b) =>
    EXPLAINED[a].word[language].localeCompare(EXPLAINED[b].word[language], language),
  );
  const headings = words.map((word) => ({ anchor: anchorOf(word), name: EXPLAINED[word].word[language] }));
  return (
    <Public title={t('words')} description={t('wordsAbout')} lead={t('wordsAbout')} above={useAbove()}>
      <OnThisPage headings={headings} lang={language} />
      <div className="dw-stack">
        {words.map((word) => (
          <Fragment key={word}>
            <h2 id={anchorOf(word)} className="utrecht-heading-2">
              {EXPLAINED[word].word[language]}
            </h2>
            <p className="utrecht-paragraph dw-text">{EXPLAINED[word].says[language]}</p>
          </Fragment>
        ))}
      </div>
    </Public>
  );
}

/** A chapter of the handbook; its own words are Dutch in each language, which a reader in another is told. */
export function Handbook({ name, title, parts }: HandbookChapter) {
  const t = useTexts();
  const language = useLanguage();
  const above = useAbove();
  if (name === 'woorden' && language !== 'nl') return <Words language={language} />;
  const headings = parts
    .filter((part): part is Of<'heading'> => part.type === 'heading')
    .map(({ anchor, parts }) => ({ anchor, name: wordsOf(parts) }));
  return (
    <Public
      title={title}
      lang="nl"
      description={t('about')}
      lead={language === 'nl' ? undefined : t('onlyDutch')}
      above={name === '' ? [] : above}
    >
      <OnThisPage headings={headings} lang="nl" />
      <div className="dw-stack" lang="nl">
        {within(parts)}
      </div>
    </Public>
  );
}
