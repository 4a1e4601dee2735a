import { Fragment, type ReactNode } from 'react';
import type { HandbookChapter, HandbookPart } from '../../../api/web/public-page.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Table } from '../../ui/table.tsx';
import { Public } from './document.tsx';

const useTexts = textsOf({
  title: { nl: 'Gebruikershandboek', en: 'User guide' },
  onlyDutch: { nl: 'Hoe u met Doorwerking werkt.', en: 'How to work with Doorwerking. It is in Dutch.' },
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
      return (
        <a className="utrecht-link" href={part.href}>
          {within(part.parts)}
        </a>
      );
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

/** A chapter of the handbook; its own words are Dutch in each language. */
export function Handbook({ name, title, parts }: HandbookChapter) {
  const t = useTexts();
  const headings = parts.filter((part): part is Of<'heading'> => part.type === 'heading');
  return (
    <Public title={title} lang="nl" description={t('onlyDutch')} above={name === '' ? [] : [['/handboek', t('title')]]}>
      {headings.length > 1 && (
        <nav className="dw-jump" aria-label={t('chapters')}>
          <ul className="dw-bullets" lang="nl">
            {headings.map((heading) => (
              <li key={heading.anchor}>
                <a className="utrecht-link" href={`#${heading.anchor}`}>
                  {wordsOf(heading.parts)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="dw-stack" lang="nl">
        {within(parts)}
      </div>
    </Public>
  );
}
