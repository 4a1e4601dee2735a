import { inForce, pointsFor } from '../advising/status.js';
import { on, points, told, type Guard } from '../machine/guard.js';
import { numbered } from '../machine/named.js';
import { wasReasoned } from './reasoned.js';
import { responseTakes } from './life.js';
import { answerOf, currentText, responseState, unanswered } from './status.js';
import type { Trajectory } from '../state.js';

const response = (s: Trajectory, data: { advice?: string; authority: string; recommendation?: string }) => {
  const advice = s.advices[data.advice ?? s.recommendations[data.recommendation ?? ''] ?? ''];
  return advice?.responses[data.authority];
};

const unreasoned = (s: Trajectory, authority: string, advice: string) =>
  (s.advices[advice]?.recommendations ?? [])
    .map(({ id }) => id)
    .filter((id) => {
      const answer = answerOf(s, authority, id);
      return answer !== undefined && !wasReasoned(currentText(answer));
    });

export const answeringGuards = {
  responseIsOwed: on<'AnswerDrafted' | 'ResponseAdopted' | 'ResponseTermExtended'>(
    'not-allowed-now',
    (s, data) => response(s, data) !== undefined,
    (s, { authority }) =>
      `dit bestuursorgaan is dit advies geen reactie schuldig: ${s.left[authority] ? 'het was al vertrokken toen het advies kwam' : 'geen punt ervan is eraan gericht'}`,
  ),
  responseNotAdopted: on<'AnswerDrafted' | 'ResponseAdopted' | 'ResponseTermExtended'>(
    'already-adopted',
    (s, data, _, type) => {
      const owed = response(s, data);
      return !owed || responseTakes(responseState(owed), type);
    },
    (s, data) => `de reactie is al vastgesteld op ${told(response(s, data)?.adopted)}; herzie het antwoord`,
  ),
  everyRecommendationIsAnswered: on<'ResponseAdopted'>(
    'answer-missing',
    (s, { authority, advice }, day) => {
      const given = s.advices[advice];
      // Of one that was withdrawn or replaced by then nothing is owed.
      return !given || !inForce(given, day) || unanswered(s, authority, given).length === 0;
    },
    (s, { authority, advice }) => {
      const given = s.advices[advice];
      const open = given ? unanswered(s, authority, given) : [];
      return `${open.length} van ${points(given ? pointsFor(given, authority).length : 0)} zonder antwoord: ${numbered(s, open)}`;
    },
  ),
  everyAnswerIsReasoned: on<'ResponseAdopted'>(
    'reason-required',
    (s, { authority, advice }) => unreasoned(s, authority, advice).length === 0,
    (s, { authority, advice }) => `zonder reden: ${numbered(s, unreasoned(s, authority, advice))}`,
  ),
  revisionIsReasoned: on<'AnswerRevised'>(
    'reason-required',
    (_, data) => data.verdict === undefined || wasReasoned(data),
    (s, { recommendation }) => `zonder reden: ${numbered(s, [recommendation])}`,
  ),
  responseIsAdopted: on<'AnswerRevised'>(
    'not-allowed-now',
    (s, data, _, type) => {
      const given = response(s, data);
      return given !== undefined && responseTakes(responseState(given), type);
    },
    () => 'de reactie op dit advies is nog niet vastgesteld',
  ),
  someResponseIsAdopted: on<'RejoinderGiven'>(
    'not-allowed-now',
    (s, { advice, answers }, _, type) =>
      (answers ?? [{}]).every(({ authority }: { authority?: string }) =>
        Object.entries(s.advices[advice]?.responses ?? {}).some(
          ([id, given]) => responseTakes(responseState(given), type) && (authority ?? id) === id,
        ),
      ),
    () => 'er is nog geen reactie vastgesteld om op te antwoorden',
  ),
} satisfies Record<string, Guard>;
