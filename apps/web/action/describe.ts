import { shown } from '#text';
import type { TrajectoryView } from '#projections';
import type { Possibility } from '#trajectory';
import type { InfluenceAnswer } from '../api/answers.ts';
import { nameIn, numbersIn } from '../trajectory/names.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { useActionTexts } from './texts.ts';

const LONGEST = 110;
export const short = (text: string) => {
  const read = shown(text);
  return read.length > LONGEST ? `${read.slice(0, LONGEST).trimEnd()} …` : read;
};

/** Says to what something is done, as people call it. */
export function useDescribe(trajectory: TrajectoryView, influence: InfluenceAnswer) {
  const t = useActionTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const authorities = trajectory.authorities.length;

  const points = trajectory.advices.flatMap(({ council, recommendations }) =>
    recommendations.map((point) => ({ ...point, council })),
  );
  const ofPoint = (id: string) => {
    const point = points.find((p) => p.id === id);
    if (!point) return id;
    const name = terms(point.question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 });
    return t('about.point', { name, who: nameOf(point.council), text: short(point.text) });
  };
  const ofRequest = (id: string) => {
    const request = trajectory.requests.find((r) => r.id === id);
    return request ? t('about.request', { who: nameOf(request.council), date: date(request.requestedOn) }) : id;
  };
  const ofAdvice = (id: string) => {
    const advice = trajectory.advices.find((a) => a.id === id);
    return advice ? t('about.advice', { who: nameOf(advice.council), date: date(advice.on) }) : id;
  };
  // Also of an answer that is not published yet: it is offered as what cannot be done today.
  const promises = influence.recommendations.flatMap(({ answers }) =>
    answers.flatMap(({ commitments = [] }) => commitments),
  );
  const ofCommitment = (id: string) => {
    const promised = promises.find((c) => c.id === id);
    if (!promised) return id;
    const { text, dueOn } = promised;
    return dueOn === undefined ? short(text) : t('about.commitment', { text: short(text), date: date(dueOn) });
  };

  const ofFinding = (id: string) => short(influence.findings.find((f) => f.id === id)?.text ?? id);

  return (about: Possibility['about']): string => {
    const { request, advice, recommendation, finding, commitment, authority, council, by, from } = about;
    if (commitment !== undefined) return ofCommitment(commitment);
    if (request !== undefined) return ofRequest(request);
    const what =
      finding !== undefined
        ? ofFinding(finding)
        : recommendation !== undefined
          ? ofPoint(recommendation)
          : advice !== undefined
            ? ofAdvice(advice)
            : undefined;
    const who = authority ?? by ?? from ?? council;
    if (what === undefined) return who === undefined ? '' : nameOf(who);
    return authority === undefined || authorities === 1 ? what : t('about.by', { what, who: nameOf(authority) });
  };
}
