import type { Possibility, Stage } from '#trajectory';
import { OFFERED, type ActionType } from '../../pages/actions.ts';

/** One kind of thing to do: to what it can be done now, and for what it cannot, why. */
export interface Kind {
  readonly type: ActionType;
  readonly possible: readonly Possibility[];
  readonly why: readonly string[];
}

/**
 * Whether an advice would be one more, which nobody asked for: its council gave one already and was asked for no other.
 * It can be given, and nobody comes for it who has just sent one.
 */
export const isOneMore = (
  { type, possible }: Kind,
  advices: readonly { readonly council: string; readonly with?: readonly string[] }[],
) =>
  type === 'AdviceSubmitted' &&
  possible.every(
    ({ about: { request, council } }) =>
      request === undefined &&
      advices.some((advice) => advice.council === council || advice.with?.includes(council ?? '')),
  );

interface Advised {
  readonly advices: readonly {
    readonly id: string;
    readonly council: string;
    readonly recommendations: readonly { readonly id: string }[];
  }[];
  readonly councils: readonly { readonly id: string; readonly name: string }[];
}

/** Whose advice is meant, where it is about that of one council alone and another council advised too. */
export function councilMeant({ possible }: Pick<Kind, 'possible'>, { advices, councils }: Advised): string | undefined {
  const given = (about: Possibility['about']) =>
    advices.find(
      ({ id, recommendations }) =>
        id === about.advice || recommendations.some((point) => point.id === about.recommendation),
    )?.council;
  const meant = new Set(possible.map(({ about }) => given(about)));
  const [council] = meant;
  return meant.size === 1 && advices.some((advice) => advice.council !== council)
    ? councils.find(({ id }) => id === council)?.name
    : undefined;
}

/** What can be done, by kind: what can be done now first, and of that the obvious next step. */
export function kindsOf(
  possibilities: readonly Possibility[],
  stage: Stage,
): { now: readonly Kind[]; later: readonly Kind[] } {
  // Nobody opens a dossier in one that is open.
  const types = [...new Set(possibilities.map(({ type }) => type))].filter((type) => type !== 'TrajectoryOpened');
  const kinds = types.map((type): Kind => {
    const all = possibilities.filter((p) => p.type === type);
    const why = all.flatMap((p) => p.why.map(({ message }) => message));
    return { type, possible: all.filter(({ possible }) => possible), why: [...new Set(why)] };
  });
  const rank = ({ type }: Kind) => OFFERED[type].next[stage] ?? Number.MAX_VALUE;
  return {
    now: kinds.filter(({ possible }) => possible.length > 0).sort((a, b) => rank(a) - rank(b)),
    later: kinds.filter(({ possible }) => possible.length === 0),
  };
}
