import { Alert } from '@utrecht/component-library-react';
import { useId, type ReactNode } from 'react';
import './section.css';

interface SectionProps {
  /** For a link to it. */
  readonly id?: string;
  readonly title: string;
  /** What stands here, in one sentence. */
  readonly intro?: ReactNode;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ id, title, intro, aside, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="dw-section" id={id} aria-labelledby={heading}>
      <div className="dw-section__head">
        <h2 id={heading} className="utrecht-heading-2">
          {title}
        </h2>
        {aside}
      </div>
      {intro !== undefined && <p className="utrecht-paragraph dw-section__intro">{intro}</p>}
      {children}
    </section>
  );
}

/** Something that stands by itself among others of its kind. */
export const Card = ({ children, id, tone }: { children: ReactNode; id?: string; tone?: 'accent' | 'plain' }) => (
  <div className={`dw-card${tone === 'accent' ? ' dw-card--accent' : ''}`} id={id}>
    {children}
  </div>
);

/** Something to know that stands on the page from its beginning; what comes up later is an alert, and is read out. */
export const Notice = ({ type, children }: { type: 'info' | 'warning'; children: ReactNode }) => (
  <Alert type={type} role="note">
    {children}
  </Alert>
);

/** Names and what they stand for, two beside each other where there is room. */
export const Facts = ({ children, narrow }: { children: ReactNode; narrow?: boolean }) => (
  <dl className={`dw-facts${narrow ? ' dw-facts--narrow' : ''}`}>{children}</dl>
);

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="dw-facts__item">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
