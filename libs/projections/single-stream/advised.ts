import { fields, list, oneOf, string, whole, type Of } from '#schema';
import { findIn, NUMBERED, placeOf, topsOf, wholeOf, type TextVersion } from '#text';
import { inForce, inOrder, type Trajectory } from '#trajectory';

const place = {
  numbers: {
    ...list(fields({ kind: oneOf(NUMBERED), number: string })),
    description: 'Of its article, its paragraph, its item.',
  },
  'heading?': string,
};

/** A recommendation about a passage: where that stood when it was given, and where it stands. */
export const advised = fields({
  recommendation: string,
  version: whole,
  trails: { ...list(string), description: 'Of what it is about: of a whole article that of its heading.' },
  was: fields({ ...place, text: string }),
  'now?': {
    ...fields({ ...place, text: string }),
    description: 'In the text after; without it nothing of it stands there any more.',
  },
});
export type Advised = Of<typeof advised>;

/** The same, with all that it is about: each passage, and what each of those stands under. */
export interface AdvisedOn extends Omit<Advised, 'now'> {
  readonly passages: readonly string[];
  readonly within: ReadonlySet<string>;
}

const textOf = ({ passages }: TextVersion, tops: readonly number[]) =>
  [...new Set(tops.flatMap((i) => wholeOf(passages, i)))].map((i) => passages[i]?.text).join('');

const at = (version: TextVersion, tops: readonly number[]): Advised['was'] => ({
  ...placeOf(version.passages, tops[0] ?? 0),
  text: textOf(version, tops).trim(),
});

/** What each recommendation that carries a passage is about, in the versions of which the text is known. */
export function advisedIn(
  s: Trajectory,
  placed: readonly { readonly version: number; readonly text: string }[],
  versions: readonly TextVersion[],
): readonly AdvisedOn[] {
  const searches = new Map<number, ReturnType<typeof findIn>>();
  const search = (nth: number) => {
    const find = searches.get(nth) ?? findIn(placed[nth]?.text ?? '');
    searches.set(nth, find);
    return find;
  };
  const inForceNow = inOrder(s.advices).filter((advice) => inForce(advice));
  return inForceNow.flatMap(({ recommendations }) =>
    recommendations.flatMap(({ id, passage }): AdvisedOn[] => {
      const nth = placed.findIndex(({ version }) => version === passage?.version);
      const version = versions[nth];
      const found = passage && version ? search(nth)(passage) : 'nowhere';
      // Of a text that was erased since nothing is found.
      if (!passage || !version || typeof found === 'string') return [];
      const trailOf = (i: number) => version.trails[i] as string;
      const tops = topsOf(version.passages, found);
      const within = new Set<string>();
      for (const i of found) {
        for (let up: number | undefined = i; up !== undefined; up = version.passages[up]?.parent)
          within.add(trailOf(up));
      }
      return [
        {
          ...{ recommendation: id, version: passage.version, trails: tops.map(trailOf), was: at(version, tops) },
          ...{ passages: found.map(trailOf), within },
        },
      ];
    }),
  );
}

/** Where that stands in a version, whatever its number there. */
export function advisedNow(all: readonly AdvisedOn[], is: TextVersion | undefined): Advised[] {
  const places = new Map(is?.trails.map((trail, j) => [trail, j]));
  return all.map(({ passages: _, within: __, ...one }) => {
    const tops = one.trails.flatMap((trail) => places.get(trail) ?? []);
    return { ...one, ...(is && tops.length > 0 && { now: at(is, tops) }) };
  });
}
