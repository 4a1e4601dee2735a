import type { TrajectoryView } from '#projections';
import { versionsOf } from '../../trajectory/text/targets.ts';
import { oneOf, text } from '../../ui/filter/address.ts';

/** Which two versions stand beside each other, and how, as it stands in the address. */
export interface Search {
  readonly van?: string | undefined;
  readonly naar?: string | undefined;
  /** Also what did not change. */
  readonly alles?: 'ja' | undefined;
  /** Before and after beside each other. */
  readonly naast?: 'ja' | undefined;
  /** The change that is open: its trail. */
  readonly over?: string | undefined;
  /** The point or finding whose change is looked for: its key. */
  readonly punt?: string | undefined;
}

const number = (value: unknown) => {
  const said = text(value);
  return said !== undefined && /^\d{1,7}$/.test(said) ? said : undefined;
};

export const searchOf = (given: Record<string, unknown>): Search => ({
  van: number(given['van']),
  naar: number(given['naar']),
  alles: oneOf(['ja'], given['alles']),
  naast: oneOf(['ja'], given['naast']),
  over: text(given['over']),
  punt: text(given['punt']),
});

export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** The two that are compared: what the address asks for where that is there, else the last and the one before it. */
export function pairOf(trajectory: Pick<TrajectoryView, 'drafts'>, { van, naar }: Search): Pair | undefined {
  const versions = versionsOf(trajectory);
  const asked = (value: string | undefined) => versions.find((version) => String(version) === value);
  const to = asked(naar) ?? versions.at(-1);
  if (to === undefined) return undefined;
  const earlier = versions.filter((version) => version < to);
  const from = earlier.find((version) => String(version) === van) ?? earlier.at(-1);
  return from === undefined ? undefined : { from, to };
}

export const written = ({ from, to }: Pair): string => `${from}-${to}`;
