import { annexesOf, NO_ANNEXES } from '../../../action/annexes.tsx';
import { countedIds, freeId, idsIn } from '../../../action/ids.ts';
import type { Work } from '../../../action/page.tsx';
import { newPoint, ofMinority, type Point, recommendationsOf } from '../../../action/points.ts';

/** Nothing filled in: its first point is a row of its own. */
export const started = () => ({
  ...{ verdict: '', without: false, recommendations: [newPoint()] as readonly Point[] },
  signals: [] as readonly string[],
  ...{ onBehalf: '', with: [] as readonly string[], requests: [] as readonly string[], replaces: '' },
  ...{ minority: false, minoritySays: '', oral: false, pointsUnknown: false, file: '', annexes: NO_ANNEXES },
});
export type Values = ReturnType<typeof started>;

/** What is given only when it is so. */
const given = ({ onBehalf, with: others, requests, replaces, oral, pointsUnknown, ...more }: Values) => ({
  onBehalf,
  replaces,
  ...(others.length > 0 && { with: others }),
  ...(requests.length > 0 && { requests }),
  ...ofMinority(more),
  ...(oral && { oral }),
  ...(pointsUnknown && { pointsUnknown }),
  ...(more.signals.length > 0 && { signals: more.signals }),
  file: more.file,
  ...annexesOf(more.annexes),
});

/** The advice as it is sent. */
export function adviceOf(
  { trajectory, influence }: Pick<Work, 'trajectory' | 'influence'>,
  values: Values,
  { council = '' }: { readonly council?: string },
) {
  const { verdict, without, recommendations, pointsUnknown } = values;
  const used = idsIn(trajectory, influence);
  const points = without || pointsUnknown ? [] : recommendations;
  return {
    id: freeId(`a-${council}`, used),
    verdict,
    ...given(values),
    recommendations: recommendationsOf(points, countedIds(`${council}-`, points.length, used)),
  };
}
