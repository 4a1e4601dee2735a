import type { FactType, Possibility } from '#trajectory';

/** One kind of thing to do: to what it can be done now, and for what it cannot, why. */
export interface Kind {
  readonly type: FactType;
  readonly possible: readonly Possibility[];
  readonly why: readonly string[];
}

/** What can be done, by kind: what can be done now first. */
export function kindsOf(possibilities: readonly Possibility[]): { now: readonly Kind[]; later: readonly Kind[] } {
  const types = [...new Set(possibilities.map(({ type }) => type))];
  const kinds = types.map((type): Kind => {
    const all = possibilities.filter((p) => p.type === type);
    const why = all.flatMap((p) => p.why.map(({ message }) => message));
    return { type, possible: all.filter(({ possible }) => possible), why: [...new Set(why)] };
  });
  return {
    now: kinds.filter(({ possible }) => possible.length > 0),
    later: kinds.filter(({ possible }) => possible.length === 0),
  };
}
