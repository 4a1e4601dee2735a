import type { Actor } from '#access';
import { explain, inOrder, mayDo, type Possibility, replay, type Trajectory } from '#trajectory';
import type { Day } from '#calendar';
import { reportOf } from '#report';
import type { VisibleTrajectory } from './read.js';

/** What somebody can make happen on this day, and for what cannot be done yet, why. */
export function possibilitiesOf(dossier: VisibleTrajectory, actor: Actor, today: Day): readonly Possibility[] {
  if (actor.grants.length === 0) return [];
  const state = replay(dossier.all);
  return explain(state, today).filter(
    ({ type, about }) => mayDo(actor, type, about as never, state.context.trajectory) === undefined,
  );
}

const headerOf = ({ opened: { definition: _, ...shown }, openedAt }: Trajectory) => ({
  ...shown,
  openedOn: openedAt.on,
});

const withDate = <T extends { readonly at: { readonly on: string } }>({ at, ...rest }: T) => ({ on: at.on, ...rest });

/** Where a dossier stands: the report, and the texts and people it speaks of. */
export function trajectoryView(dossier: VisibleTrajectory) {
  const { id, sight, asOf, revision, state: s, broughtIn } = dossier;
  const told = reportOf(id, dossier, asOf);
  return {
    ...headerOf(s),
    ...told,
    sight,
    revision,
    broughtIn,
    influenceSpace: s.influenceSpace && withDate(s.influenceSpace),
    drafts: s.drafts.map(withDate),
    involvements: s.involvements.map(withDate),
    information: inOrder(s.information).map(({ provided, given, ...asked }) => ({
      ...withDate(asked),
      providedOn: provided?.on,
      given: given.map(withDate),
    })),
    requests: told.requests.map((request) => {
      const r = s.requests[request.id];
      return {
        ...request,
        questions: r?.questions ?? [],
        draftVersion: r?.draftVersion,
        withoutInvolvementBecause: r?.withoutInvolvementBecause,
        urgentBecause: r?.urgentBecause,
        extensions: (r?.extensions ?? []).map(withDate),
        reason: request.state === 'declined' || request.state === 'dropped' ? r?.settled?.reason : undefined,
      };
    }),
    advices: inOrder(s.advices).map(({ recommendations, responses, ...advice }) => ({
      ...withDate(advice),
      recommendations: recommendations.map(withDate),
      sharedWithRaadOn: s.shared[advice.id]?.on,
      responses: Object.entries(responses).map(([authority, { dueOn, extensions, adopted }]) => ({
        authority,
        dueOn,
        extensions: extensions.map(withDate),
        adoptedOn: adopted?.on,
      })),
    })),
    decisions: s.decisions.map(withDate),
    disputes: s.disputes.map(({ raised, settled, ...d }) => ({ ...d, raisedOn: raised.on, settledOn: settled?.on })),
    left: Object.entries(s.left).map(([participant, at]) => ({ participant, on: at.on })),
    evaluations: s.evaluations.map(withDate),
    end: s.end && withDate(s.end),
  };
}

export type TrajectoryView = ReturnType<typeof trajectoryView>;
