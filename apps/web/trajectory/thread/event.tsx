import type { ComponentType, ReactNode } from 'react';
import { useDates } from '../../texts/dates.ts';
import './thread.css';

interface EventProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: 'true' }>;
  readonly title: string;
  /** Without it: it has not happened yet. */
  readonly on?: string | undefined;
  readonly badges?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing that happened on the way of a recommendation, or that is still awaited. */
export function Event({ icon: Icon, title, on, badges, children }: EventProps) {
  const { date } = useDates();
  return (
    <li className={`dw-thread__event${on === undefined ? ' dw-thread__event--open' : ''}`}>
      <span className="dw-thread__mark">
        <Icon size={20} stroke={1.75} aria-hidden="true" />
      </span>
      <div className="dw-thread__body">
        <div className="dw-thread__head">
          <h3 className="utrecht-heading-3">{title}</h3>
          {on !== undefined && <span className="dw-small dw-muted">{date(on)}</span>}
          {badges}
        </div>
        {children}
      </div>
    </li>
  );
}
