import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './steps.css';

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'current' | 'todo' | 'skipped';
  /** What happened in it, or what it waits for. */
  readonly note?: ReactNode;
}

interface StepsProps {
  readonly label: string;
  readonly steps: readonly Step[];
  /**
   * For those who do not see the marks: "klaar", "nu", "nog niet". What was skipped says so to everybody, in its note.
   */
  readonly says: Readonly<Record<Exclude<Step['state'], 'skipped'>, string>>;
}

/** The way of something in steps: beside each other where there is room, else below each other. */
export const Steps = ({ label, steps, says }: StepsProps) => (
  <ol className="dw-steps" aria-label={label}>
    {steps.map(({ id, name, state, note }, i) => (
      <li
        key={id}
        className={`dw-steps__step dw-steps__step--${state}`}
        {...(state === 'current' && { 'aria-current': 'step' })}
      >
        <span className="dw-steps__mark" aria-hidden="true">
          {state === 'done' ? <IconCheck size={18} stroke={3} /> : i + 1}
        </span>
        <span className="dw-steps__text">
          <span className="dw-steps__name">
            {name}
            {state !== 'skipped' && <span className="dw-hidden">{`, ${says[state]}`}</span>}
          </span>
          {note !== undefined && <span className="dw-steps__note">{note}</span>}
        </span>
      </li>
    ))}
  </ol>
);
