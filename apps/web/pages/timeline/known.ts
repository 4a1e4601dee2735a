import type { InfluenceAnswer, TrajectoryAnswer } from '../../api/answers.ts';
import { nameIn, numbersIn } from '../../trajectory/names.ts';
import { placeIn, type usePlaceName } from '../../trajectory/place-name.ts';
import { commitmentsIn } from '../../trajectory/outcomes.tsx';
import type { Known, Words } from './sentence.ts';

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The names that a timeline needs, from the dossier as it is now. */
export function knownIn(
  trajectory: TrajectoryAnswer,
  influence: InfluenceAnswer,
  { t, terms, placeName }: Words & { readonly placeName: ReturnType<typeof usePlaceName> },
): Known {
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const threads = new Map(influence.recommendations.map((thread) => [thread.id, thread]));
  const findings = new Map(influence.findings.map(({ id, text }) => [id, text]));
  const promises = new Map(commitmentsIn(influence).map(({ id, text }) => [id, text]));
  const councilOf = (of: readonly { id: string; council: string }[]) => (id: string) =>
    nameOf(of.find((one) => one.id === id)?.council ?? id);
  return {
    nameOf,
    councilOfRequest: councilOf(trajectory.requests),
    councilOfAdvice: councilOf(trajectory.advices),
    pointOf: (id) => {
      const thread = threads.get(id);
      const point = terms(thread?.question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 });
      return t('point', { point: lowered(point), council: nameOf(thread?.council ?? '') });
    },
    findingOf: (id) => findings.get(id),
    placeOf: (version, text) => placeName(version === undefined ? undefined : placeIn(trajectory, { version, text })),
    commitmentOf: (id) => promises.get(id),
  };
}
