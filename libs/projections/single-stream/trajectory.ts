import { isOffered, SIGHTS, type Actor } from '#access';
import type { Day } from '#calendar';
import { contentOf } from '#facts';
import { filesIn, filesSchema, reportFields, reportOf, requestFields } from '#report';
import { anything, date, day, described, fields, list, map, oneOf, string, whole, yes, type Of } from '#schema';
import {
  draftedSince,
  dueIn,
  effective,
  explain,
  extending,
  FACTS,
  handoverOf,
  inOrder,
  mayDo,
  replay,
  type ExtensionKind,
  type FactType,
  type Possibility,
  type Response,
  type Trajectory,
} from '#trajectory';
import { dated, extendingFields, extension, pointFields, standingFields } from './dated.js';
import type { VisibleTrajectory } from './read.js';
import { entry, timelineView } from './timeline.js';

const possibility = fields({
  type: oneOf(Object.keys(FACTS) as FactType[]),
  about: map(string, 'To what: a request, an advice, an authority.'),
  possible: yes,
  why: { ...list(fields({ code: string, message: string })), description: 'For what cannot be done yet: why not.' },
});
const possibilities = {
  ...list(possibility),
  description: 'What you can do now, and for what you cannot do yet, why.',
};

// What the report holds too stands there.
const { title: _title, 'constructed?': _constructed, ...opened } = contentOf(FACTS.TrajectoryOpened);
const { authority, decidedBy, ...decision } = contentOf(FACTS.DecisionTaken);

// Told to the municipality alone, and the remarks to the side of that authority.
const { remarks } = contentOf(FACTS.ResponseReturned);
const handover = fields(
  {
    state: oneOf(['ready', 'returned']),
    on: date,
    'remarks?': { ...remarks, description: 'With what it was sent back, the last time.' },
    'answeredSince?': { ...list(string), description: 'The points that were answered anew since then.' },
  },
  'Of a response that is not adopted yet: its drafts lie ready for adoption, or were sent back.',
);

const { authority: _by, advice: _to, 'leavesOpen?': _open, ...adopted } = contentOf(FACTS.ResponseAdopted);

const { recommendations: _points, ...advised } = contentOf(FACTS.AdviceSubmitted);

const { question, ...askedToKnow } = contentOf(FACTS.InformationRequested);
const { description: toldToKnow, 'annexes?': alongWithIt } = contentOf(FACTS.InformationProvided);
const forParticipants = { description: 'Only for those who take part: others see that it was asked, and came.' };
const whatWasGiven = list(
  fields({
    on: date,
    'description?': { ...toldToKnow, ...forParticipants },
    'annexes?': { ...alongWithIt, ...forParticipants },
  }),
);

const trajectorySchema = fields({
  ...opened,
  definition: { ...whole, description: 'By which definition of the path it runs.' },
  openedOn: date,
  ...reportFields,
  sight: { ...oneOf(SIGHTS), description: 'How much of it you see.' },
  revision: whole,
  'broughtIn?': fields(
    { on: day, 'actor?': { ...string, description: 'By whom; inside the municipality only.' } },
    'It began elsewhere, and was copied from paper on this day.',
  ),
  'influenceSpace?': fields({ on: date, ...contentOf(FACTS.InfluenceSpaceSet) }),
  drafts: list(fields({ on: date, ...contentOf(FACTS.DraftPublished) })),
  involvements: list(fields({ on: date, form: string, groupsReached: list(string), groupsMissing: list(string) })),
  information: list(
    fields({
      on: date,
      ...askedToKnow,
      'question?': { ...question, ...forParticipants },
      'dueOn?': { ...day, description: 'By when it is to be given; what was asked before it had a term has none.' },
      'providedOn?': date,
      given: whatWasGiven,
    }),
  ),
  'givenUnasked?': { ...whatWasGiven, description: 'Information that a council got and had not asked for.' },
  requests: list(
    fields({
      ...requestFields,
      questions: list(string),
      'draftVersion?': whole,
      'withoutInvolvementBecause?': string,
      'withoutTextBecause?': string,
      'urgentBecause?': string,
      extensions: list(extension),
      'extending?': extendingFields,
      'reason?': string,
    }),
  ),
  advices: list(
    fields({
      ...advised,
      ...standingFields,
      on: date,
      recommendations: list(fields(pointFields)),
      responses: list(
        fields({
          authority: string,
          'dueOn?': { ...day, description: 'None where the ordinance says that no response is owed.' },
          extensions: list(extension),
          'extending?': extendingFields,
          'adoptedOn?': date,
          adoptions: {
            ...list(fields({ on: date, ...adopted })),
            description: 'Each time that it was adopted: what it left open once may be adopted later.',
          },
          'handover?': handover,
        }),
      ),
      'sharedWithRaadOn?': date,
    }),
  ),
  'files?': filesSchema,
  decisions: list(fields({ on: date, authority, by: decidedBy, ...decision })),
  'raadActs?': list(fields({ on: date, ...contentOf(FACTS.RaadActed) })),
  'amendments?': list(
    fields({
      ...{ on: date, ...contentOf(FACTS.TrajectoryAmended) },
      was: { ...anything, description: 'What it changed of the data of the dossier, as that was before.' },
    }),
  ),
  'corrected?': {
    ...list(entry),
    description: 'What was corrected and stands: as in the timeline, with how it was recorded first.',
  },
  disputes: list(fields({ ...contentOf(FACTS.DisputeRaised), raisedOn: date, 'settledOn?': date, 'outcome?': string })),
  left: list(fields({ participant: string, on: date })),
  evaluations: list(fields({ on: date, ...contentOf(FACTS.EvaluationGiven) })),
  'end?': fields({
    on: date,
    how: oneOf(['published', 'closed', 'withdrawn']),
    'reason?': string,
    'outcome?': string,
    'unexplained?': { ...whole, description: 'How many changes of the text its statement left without a cause.' },
    'unexplainedBecause?': string,
    by: {
      ...oneOf(['council', 'municipality']),
      description: 'What a council opened is withdrawn by that council alone, since the second definition.',
    },
  }),
});
export type TrajectoryView = Of<typeof trajectorySchema>;

/** What somebody can make happen on this day, and for what cannot be done yet, why. */
export const possibilitiesOf = described(
  possibilities,
  (dossier: VisibleTrajectory, actor: Actor, today: Day): readonly Possibility[] => {
    if (actor.grants.length === 0) return [];
    const state = replay(dossier.all);
    return explain(state, today).filter(({ type, about }) =>
      isOffered(mayDo(actor, type, about as never, state.context.trajectory, dossier.id)),
    );
  },
);

const endedBy = ({ end, opened, definition }: Trajectory): 'council' | 'municipality' =>
  end?.how === 'withdrawn' && opened.kind === 'unsolicited' && definition >= 2 ? 'council' : 'municipality';

const headerOf = ({ opened: { definition: _, ...shown }, definition, openedAt }: Trajectory) => ({
  ...shown,
  definition,
  openedOn: openedAt.on,
});

/** Each change of the data of a dossier, with what that was before it. */
function amendmentsOf({ seen, state: s }: VisibleTrajectory) {
  const [first] = effective(seen);
  let header: Readonly<Record<string, unknown>> = { ...first?.event.data };
  return s.amendments.map((amendment) => {
    const { because: _why, addCouncils: _c, addAuthorities: _a, on, ...changes } = dated(amendment);
    const was = Object.fromEntries(Object.keys(changes).map((name) => [name, header[name]]));
    header = { ...header, ...changes };
    return { ...dated(amendment), on, was };
  });
}

/** Whose turn it is, since when, and with what remarks its drafts were sent back the last time. */
function handoverIn(s: Trajectory, of: { advice: string; authority: string }, response: Response) {
  const state = handoverOf(response);
  if (state === undefined) return undefined;
  const back = response.returned.at(-1);
  return {
    ...{ state, on: (response.ready ?? back?.at)?.on ?? '' },
    ...(back && { remarks: [...back.remarks], answeredSince: draftedSince(s, of, back.at) }),
  };
}

/** What was laid down on extending it once more. */
const nextOf = ({ opened }: Trajectory, kind: ExtensionKind, due: Pick<Response, 'dueOn' | 'extensions'>) =>
  extending(opened.settings, kind, { nth: due.extensions.length + 1, from: due.dueOn });

/** Where a dossier stands: the report, and the texts and people it speaks of. */
export const trajectoryView = described(trajectorySchema, (dossier: VisibleTrajectory) => {
  const { id, sight, asOf, knownOn, revision, state: s, broughtIn } = dossier;
  const told = reportOf(id, dossier, asOf, knownOn);
  const files = filesIn(s);
  return {
    ...headerOf(s),
    ...told,
    sight,
    revision,
    broughtIn,
    influenceSpace: s.influenceSpace && dated(s.influenceSpace),
    drafts: s.drafts.map(dated),
    involvements: s.involvements.map(dated),
    information: inOrder(s.information).map(({ provided, given, ...asked }) => ({
      ...dated(asked),
      providedOn: provided?.on,
      given: given.map(dated),
    })),
    ...(s.givenUnasked.length > 0 && { givenUnasked: s.givenUnasked.map(dated) }),
    requests: told.requests.map((request) => {
      const r = s.requests[request.id];
      return {
        ...request,
        questions: r?.questions ?? [],
        draftVersion: r?.draftVersion,
        withoutInvolvementBecause: r?.withoutInvolvementBecause,
        withoutTextBecause: r?.withoutTextBecause,
        urgentBecause: r?.urgentBecause,
        extensions: (r?.extensions ?? []).map(dated),
        extending: r && !r.settled ? nextOf(s, 'adviceExtension', r) : undefined,
        reason: request.state === 'declined' || request.state === 'dropped' ? r?.settled?.reason : undefined,
      };
    }),
    advices: inOrder(s.advices).map(({ recommendations, responses, responseDueOn: _, confirmed, gone, ...advice }) => ({
      ...dated(advice),
      confirmedOn: confirmed?.on,
      gone: gone && dated(gone),
      recommendations: recommendations.map(dated),
      sharedWithRaadOn: s.shared[advice.id]?.on,
      responses: Object.entries(responses)
        // What another adopted before it went on as this one stands under that one.
        .filter(([, { adoptedBy, taken }]) => adoptedBy === undefined || taken)
        .map(([authority, { extensions, taken, ...given }]) => ({
          handover: handoverIn(s, { advice: advice.id, authority }, { extensions, ...given }),
          authority,
          dueOn: dueIn(s, advice, { extensions, ...given, ...(taken && { taken }) }),
          extensions: extensions.map(dated),
          extending: given.adopted ? undefined : nextOf(s, 'responseExtension', { ...given, extensions }),
          adoptedOn: (taken ?? given).adopted?.on,
          adoptions: given.adoptions.map(({ leavesOpen: _open, ...one }) => dated(one)),
        })),
    })),
    ...(files.length > 0 && { files }),
    decisions: s.decisions.map(dated),
    ...(s.raadActs.length > 0 && { raadActs: s.raadActs.map(dated) }),
    ...(s.amendments.length > 0 && { amendments: amendmentsOf(dossier) }),
    ...(s.corrections.length > 0 && { corrected: timelineView(dossier).filter((told) => told.wasRecorded) }),
    disputes: s.disputes.map(({ raised, settled, ...d }) => ({ ...d, raisedOn: raised.on, settledOn: settled?.on })),
    left: Object.entries(s.left).map(([participant, at]) => ({ participant, on: at.on })),
    evaluations: s.evaluations.map(dated),
    end: s.end && { ...dated(s.end), by: endedBy(s) },
  };
});
