import type { Day } from '#calendar';
import { report } from '#report';
import { explain, replay, trajectoryOf, type Possibility, type Trajectory, type TrajectoryEvent } from '#trajectory';

const kept = (s: Trajectory) => ({
  influenceSpace: s.influenceSpace?.level,
  drafts: s.drafts.map(({ version, maturity, at }) => [version, maturity, at.day]),
  involvements: s.involvements.map(({ form, groupsReached, groupsMissing, at }) => [
    form,
    groupsReached,
    groupsMissing,
    at.day,
  ]),
  information: Object.values(s.information).map(({ id, at, provided }) => [id, at.day, provided?.day]),
  extensions: Object.values(s.requests).map(({ id, extensions }) => [id, extensions.map((e) => [e.from, e.until])]),
  answers: Object.entries(s.answers).map(([key, { versions, commitments, rejoinders }]) => [
    key,
    versions.map(({ verdict, reason, adoptedPart, referredTo, because }) => [
      verdict,
      reason,
      adoptedPart,
      referredTo,
      because,
    ]),
    commitments,
    rejoinders.map(({ satisfied, at }) => [satisfied, at.day]),
  ]),
  postponements: Object.values(s.commitments).map(({ id, postponements }) => [id, postponements.map((p) => p.until)]),
  disputes: s.disputes.map(({ council, raised, settled, outcome }) => [council, raised.day, settled?.day, outcome]),
  left: Object.entries(s.left).map(([id, { day }]) => [id, day]),
  evaluations: s.evaluations.map(({ by, scores }) => [by, scores]),
  end: s.end && [s.end.how, s.end.at.day, s.end.reason],
});

/** One thing that could be done then, or why not: `ResponseAdopted a1 college answer-missing`. */
const said = ({ type, about, why }: Possibility) =>
  [type, ...Object.values(about), ...(why[0] ? [why[0].code] : [])].join(' ');

/**
 * What a log means: where it ended, what was kept, what could be done then, and how it is told as of some
 * days. Not how the program holds it: that may change. Of what could be done only the facts that were known when the
 * log was recorded: a fact that came since gives it no other meaning.
 */
export function means(id: string, events: readonly TrajectoryEvent[], days: readonly Day[], knew: ReadonlySet<string>) {
  const state = replay(events);
  const last = events.at(-1)?.day ?? '';
  return {
    stands: state.value,
    kept: kept(trajectoryOf(state) as Trajectory),
    possible: explain(state, last)
      .filter(({ type }) => knew.has(type))
      .map(said)
      // No other definition was known to which it could move.
      .map((line) => (line === 'TrajectoryMigrated' ? `${line} not-allowed-now` : line)),
    told: days.map((day) => report(id, events, day)),
  };
}
