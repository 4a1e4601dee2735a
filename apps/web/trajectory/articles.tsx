import { articlesIn, shown } from '#text';

/** What stands for an article of a version in an address; without an article for the version. */
export const articleAnchor = (version: number, article: string | undefined): string =>
  article === undefined ? `versie-${version}` : `versie-${version}-${article}`;

/** Whether an address names this version, or an article of it. */
export const isOfVersion = (anchor: string, version: number): boolean =>
  `${anchor}-`.startsWith(`${articleAnchor(version, undefined)}-`);

/** A text in its articles, each with an address. */
export const Articles = ({ version, text }: { version: number; text: string }) => (
  <div className="dw-details__body" lang="nl">
    {articlesIn(text).map(({ id, text: said }) => (
      <p
        key={id ?? ''}
        {...(id !== undefined && { id: articleAnchor(version, id) })}
        className="utrecht-paragraph dw-prose"
      >
        {shown(said)}
      </p>
    ))}
  </div>
);
