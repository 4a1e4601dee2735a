import type { FigureName } from '#vocabulary';
import { Link } from '../ui/link.tsx';
import { IN_REGISTER } from '../ui/tones.ts';

/** What a figure is of: what the links behind it ask for. */
export interface Of {
  readonly municipality: string;
  readonly council?: string | undefined;
  readonly portfolio?: string | undefined;
  readonly advisedFrom?: string | undefined;
  readonly advisedUntil?: string | undefined;
}

const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

interface FigureProps {
  readonly count: number;
  readonly counts: FigureName;
  readonly of: Of;
  /** Said for those who hear the figure alone. */
  readonly label: string;
}

/**
 * A figure that leads to what is behind it. What was not adopted stands in the register, with its reasons;
 * the register goes by the day of the answer, so within a period of advices the dossiers are shown.
 */
export function Figure({ count, counts, of, label }: FigureProps) {
  if (count === 0) return 0;
  const { advisedFrom, advisedUntil, ...rest } = of;
  const verdict = IN_REGISTER.find((refusal) => refusal === counts);
  const text = (
    <>
      {count}
      <span className="dw-hidden">{` ${label}`}</span>
    </>
  );
  return verdict !== undefined && advisedFrom === undefined && advisedUntil === undefined ? (
    <Link to="/niet-overgenomen" search={given({ ...rest, verdict })}>
      {text}
    </Link>
  ) : (
    <Link to="/dossiers" search={given({ ...of, answers: counts })}>
      {text}
    </Link>
  );
}
