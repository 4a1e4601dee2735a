import { addressedTo, inForce, pointsFor } from '../advising/status.js';
import { predecessorsOf } from '../course/succession.js';
import { on, points, told, type Guard } from '../machine/guard.js';
import { numbered } from '../machine/named.js';
import { wasReasoned } from './reasoned.js';
import { responseTakes } from './life.js';
import {
  answerOf,
  currentText,
  draftedSince,
  pointsIn,
  responseState,
  revisedBy,
  unanswered,
  unpublished,
} from './status.js';
import type { Facts } from '../facts/index.js';
import type { Response } from './state.js';
import type { Trajectory } from '../state.js';

interface AboutResponse {
  readonly advice?: string;
  readonly authority: string;
  readonly recommendation?: string;
  readonly recommendations?: readonly string[];
}

const responseTo = (s: Trajectory, authority: string, advice: string | undefined) =>
  s.advices[advice ?? '']?.responses[authority];

/** The responses that it is about: one text can answer points of several advices. */
function responsesTo(s: Trajectory, data: AboutResponse): (Response | undefined)[] {
  const advices = data.advice === undefined ? pointsIn(data).map((id) => s.recommendations[id]) : [data.advice];
  return [...new Set(advices)].map((advice) => responseTo(s, data.authority, advice));
}

/** The response that one adopted which goes on as this authority, where it left nothing to that one. */
function adoptedBefore(s: Trajectory, { authority, advice }: AboutResponse): Response | undefined {
  if (advice === undefined || responseTo(s, authority, advice)) return undefined;
  return predecessorsOf(s, authority).flatMap((id) => responseTo(s, id, advice) ?? [])[0];
}

/**
 * Points that it answers, of a response that was adopted and did not leave them open; who goes on as whoever answered
 * them revises that.
 */
const closedTo = (s: Trajectory, data: AboutResponse) =>
  pointsIn(data).filter((id) => {
    const given = responseTo(s, data.authority, s.recommendations[id]);
    const isTaken = given?.taken !== undefined && !given.taken.adopted && given.taken.points.includes(id);
    if (given?.adopted !== undefined && !Object.hasOwn(given.leftOpen, id) && !isTaken) return true;
    return !addressedTo(s, id).includes(data.authority) && revisedBy(s, data.authority, id).length > 0;
  });

const named = (leavesOpen: Facts['ResponseAdopted']['leavesOpen']) =>
  new Set((leavesOpen ?? []).map(({ recommendation }) => recommendation));

type Adopting = Pick<Facts['ResponseAdopted'], 'authority' | 'advice' | 'leavesOpen'>;

const unnamed = (s: Trajectory, { authority, advice: id, leavesOpen }: Adopting) => {
  const advice = s.advices[id];
  return advice ? unanswered(s, authority, advice).filter((point) => !named(leavesOpen).has(point)) : [];
};

/** What an adoption would publish without the reasons that it needs. */
const unreasoned = (s: Trajectory, { authority, advice: id, leavesOpen }: Adopting) => {
  const advice = s.advices[id];
  if (!advice) return [];
  return unpublished(s, authority, advice).filter((point) => {
    const answer = answerOf(s, authority, point);
    return answer !== undefined && !named(leavesOpen).has(point) && !wasReasoned(currentText(answer));
  });
};

/** Whether a council can say of this that it is satisfied: something was published. */
function isPublishedBy(s: Trajectory, advice: string, authority: string, recommendation: string | undefined): boolean {
  const points = recommendation === undefined ? pointsOf(s, advice) : [recommendation];
  return s.definition < 2 || points.some((id) => answerOf(s, authority, id)?.published !== undefined);
}
const pointsOf = (s: Trajectory, advice: string) => (s.advices[advice]?.recommendations ?? []).map(({ id }) => id);

function whyNotOwed({ left, succeeded }: Trajectory, authority: string): string {
  const { [authority]: succession } = succeeded;
  if (succession) return `wat het nog moest, is op ${told(succession.at)} overgegaan op ${succession.to}`;
  return left[authority] ? 'het was al vertrokken toen het advies kwam' : 'geen punt ervan is eraan gericht';
}

type OfResponse = 'AnswerDrafted' | 'ResponseReady' | 'ResponseReturned' | 'ResponseAdopted' | 'ResponseTermExtended';

export const answeringGuards = {
  responseIsOwed: on<OfResponse>(
    'not-allowed-now',
    (s, data) => responsesTo(s, data).every((owed) => owed !== undefined),
    (s, { authority }) => `dit bestuursorgaan is dit advies geen reactie schuldig: ${whyNotOwed(s, authority)}`,
  ),
  responseNotAdopted: on<OfResponse>(
    'already-adopted',
    (s, data, _, type) =>
      [...responsesTo(s, data), adoptedBefore(s, data)].every(
        (owed) => !owed || responseTakes(responseState(owed), type),
      ) && closedTo(s, data).length === 0,
    (s, data) => {
      const [closed = ''] = closedTo(s, data);
      const adopted =
        [...responsesTo(s, data), adoptedBefore(s, data)].find((owed) => owed?.adopted)?.adopted ??
        revisedBy(s, data.authority, closed)[0]?.published;
      return `de reactie is al vastgesteld op ${told(adopted)}; herzie het antwoord`;
    },
  ),
  responseIsNotReady: on<'ResponseReady'>(
    'not-allowed-now',
    (s, data) => {
      const ready = responseTo(s, data.authority, data.advice)?.ready;
      return ready === undefined || draftedSince(s, data, ready).length > 0;
    },
    (s, data) =>
      `de reactie ligt al klaar om vast te stellen, sinds ${told(responseTo(s, data.authority, data.advice)?.ready)}`,
  ),
  responseIsReady: on<'ResponseReturned'>(
    'not-allowed-now',
    (s, data) => responseTo(s, data.authority, data.advice)?.ready !== undefined,
    () => 'er ligt geen reactie klaar om vast te stellen',
  ),
  everyRecommendationIsAnswered: on<'ResponseAdopted'>(
    'answer-missing',
    (s, data, day) => {
      const given = s.advices[data.advice];
      // Of one that was withdrawn or replaced by then nothing is owed.
      return !given || !inForce(given, day) || unnamed(s, data).length === 0;
    },
    (s, data) => {
      const given = s.advices[data.advice];
      const open = unnamed(s, data);
      return `${open.length} van ${points(given ? pointsFor(given, data.authority).length : 0)} zonder antwoord: ${numbered(s, open)}`;
    },
  ),
  everyAnswerIsReasoned: on<'ResponseAdopted'>(
    'reason-required',
    (s, data) => unreasoned(s, data).length === 0,
    (s, data) => `zonder reden: ${numbered(s, unreasoned(s, data))}`,
  ),
  revisionIsReasoned: on<'AnswerRevised'>(
    'reason-required',
    (_, data) => data.verdict === undefined || wasReasoned(data),
    (s, data) => `zonder reden: ${numbered(s, pointsIn(data))}`,
  ),
  responseIsAdopted: on<'AnswerRevised'>(
    'not-allowed-now',
    (s, data, _, type) =>
      s.definition < 2
        ? responsesTo(s, data).every((given) => given !== undefined && responseTakes(responseState(given), type))
        : pointsIn(data).every((id) => revisedBy(s, data.authority, id).length > 0),
    (s, data) =>
      responsesTo(s, data).every((given) => given?.adopted)
        ? 'dit punt is opengelaten: er is nog geen antwoord om te herzien'
        : 'de reactie op dit advies is nog niet vastgesteld',
  ),
  someResponseIsAdopted: on<'RejoinderGiven'>(
    'not-allowed-now',
    (s, { advice, answers }, _, type) =>
      (answers ?? [{}]).every(({ authority, recommendation }: { authority?: string; recommendation?: string }) =>
        Object.entries(s.advices[advice]?.responses ?? {}).some(
          ([id, given]) =>
            responseTakes(responseState(given), type) &&
            (authority ?? id) === id &&
            isPublishedBy(s, advice, id, recommendation),
        ),
      ),
    () => 'er is nog geen antwoord vastgesteld om iets van te vinden',
  ),
} satisfies Record<string, Guard>;
