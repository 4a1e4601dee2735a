import type { TrajectoryView } from '#projections';
import { STAGES } from '#vocabulary';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Steps, type Step } from '../ui/steps/steps.tsx';
import { useTrajectoryTexts } from './texts.ts';
import { comeIn } from './unasked.ts';

const WAY = STAGES.filter((stage) => stage !== 'withdrawn');
type Station = (typeof WAY)[number];

/** A council's own subject begins with its advice. */
const stationsOf = ({ kind, drafts, involvements }: TrajectoryView): readonly Station[] =>
  WAY.filter(
    (station) =>
      kind === 'requested' ||
      (station === 'draft' ? drafts.length > 0 : station !== 'involvement' || involvements.length > 0),
  );

function useNotes(trajectory: TrajectoryView): Readonly<Record<Station, string | undefined>> {
  const t = useTrajectoryTexts();
  const { date, list } = useDates();
  const { drafts, involvements, requests, advices, tally, recommendations, end } = trajectory;
  const { done, unasked } = comeIn(trajectory);
  const counts = Object.values(tally);
  const total = counts.reduce((sum, c) => sum + c.total, 0);
  const open = counts.reduce((sum, c) => sum + c.open, 0);
  const shown = recommendations.flatMap(({ answers }) => answers).filter(({ influence }) => influence !== undefined);
  const visible = shown.filter(({ influence }) => influence !== 'untraced');
  return {
    draft: drafts.length > 0 ? t('path.drafts', { count: drafts.length }) : undefined,
    involvement: involvements.length > 0 ? t('path.involvements', { count: involvements.length }) : undefined,
    advice:
      requests.length > 0
        ? advices.length === 0 && requests.every(({ state }) => state !== 'open')
          ? t('path.noAdvice')
          : list([
              t('path.advices', { done, count: requests.length }),
              ...(unasked > 0 ? [t('path.besides', { count: unasked })] : []),
            ])
        : advices.length > 0
          ? t('path.unasked', { count: advices.length })
          : undefined,
    response: total > 0 ? t('path.answers', { done: total - open, count: total }) : undefined,
    influence: shown.length > 0 ? t('path.influence', { done: visible.length, count: shown.length }) : undefined,
    closed: end && date(end.on),
  };
}

/** Whether anything happened at a station: one that was passed over is not done. */
const HAPPENED: Readonly<Record<Station, (trajectory: TrajectoryView) => boolean>> = {
  draft: ({ drafts }) => drafts.length > 0,
  involvement: ({ involvements }) => involvements.length > 0,
  advice: ({ requests, advices }) => requests.length > 0 || advices.length > 0,
  response: ({ advices }) =>
    advices.some(({ responses }) => responses.some(({ adoptedOn }) => adoptedOn !== undefined)),
  influence: ({ recommendations, findings, end }) =>
    end?.how === 'published' ||
    [...recommendations.flatMap(({ answers }) => answers), ...findings].some(
      ({ influence = 'untraced' }) => influence !== 'untraced',
    ),
  closed: () => true,
};
const SKIPPED = {
  draft: 'path.noDraft',
  involvement: 'path.none',
  advice: 'path.none',
  response: 'path.noResponse',
  influence: 'path.noInfluence',
  closed: 'path.none',
} as const satisfies Readonly<Record<Station, string>>;

/** The way of a dossier, and where it stands on it. */
export function Path({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const notes = useNotes(trajectory);
  const { stage } = trajectory;
  const stations = stationsOf(trajectory);
  const here = stage === 'withdrawn' ? stations.length : stations.indexOf(stage);
  const stateOf = (station: Station, i: number): Step['state'] => {
    if (stage === 'withdrawn') return 'todo';
    if (stage !== 'closed' && i >= here) return i === here ? 'current' : 'todo';
    return HAPPENED[station](trajectory) ? 'done' : 'skipped';
  };
  const steps = stations.map((station, i): Step => {
    const state = stateOf(station, i);
    const note = i <= here || stage === 'closed' ? notes[station] : undefined;
    return {
      id: station,
      name: terms(`stage.${station}`),
      state,
      note: state === 'skipped' ? t(SKIPPED[station]) : note,
    };
  });
  const says = { done: t('path.done'), current: t('path.current'), todo: t('path.todo') };
  return <Steps label={t('path.label')} steps={steps} says={says} />;
}
