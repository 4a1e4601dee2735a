import { useId, type ReactNode } from 'react';

interface AnswerProps {
  /** For the link to it above. */
  readonly id: string;
  readonly title: string;
  /** In the place of rows, where there are none. */
  readonly none: string;
  readonly children: readonly ReactNode[];
  /** The way to all of it. */
  readonly all?: ReactNode;
}

/** One of the answers that an alderman comes for: a few rows, and the way to the rest. */
export function Answer({ id, title, none, children, all }: AnswerProps) {
  const heading = useId();
  return (
    <section className="dw-answer" id={id} aria-labelledby={heading}>
      <div className="dw-answer__head">
        <h2 id={heading} className="utrecht-heading-3">
          {title}
        </h2>
        {all && <span className="dw-small dw-answer__all">{all}</span>}
      </div>
      {children.length === 0 ? (
        <p className="utrecht-paragraph dw-muted">{none}</p>
      ) : (
        <ul className="dw-list">{children}</ul>
      )}
    </section>
  );
}

interface RowProps {
  /** What it is, or what is to be done: the link. */
  readonly what: ReactNode;
  /** How soon, or how long ago. */
  readonly badge?: ReactNode;
  /** In which dossier. */
  readonly where?: string;
  /** Whose it is, and what else there is to say of it. */
  readonly meta: string;
  /** Since or until when: on a narrow screen that stands whole, and the other gives way. */
  readonly when?: string;
}

export const Row = ({ what, badge, where, meta, when }: RowProps) => (
  <li className="dw-answer__row">
    <div className="dw-answer__head">
      {what}
      {badge}
    </div>
    {where !== undefined && (
      <span className="dw-answer__where" lang="nl">
        {where}
      </span>
    )}
    <span className="dw-small dw-muted dw-answer__meta">
      {meta !== '' && <span>{when === undefined ? meta : `${meta},`}</span>}
      {when !== undefined && <span className="dw-answer__when">{when}</span>}
    </span>
  </li>
);
