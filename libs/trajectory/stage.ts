import type { Day } from '#calendar';
import type { Stage } from '#vocabulary';
import type { Advice, AdviceRequest } from './advising/state.js';
import { inForce, isOut, requestState } from './advising/status.js';
import { isOwed } from './answering/status.js';
import { hasLeft } from './course/status.js';
import { onceFor } from './once-for.js';
import type { Trajectory } from './state.js';

/** The stage, derived from what happened. Without a day: as the log has it; with one, as the clock would. */
export const stageOf = (s: Trajectory, on?: Day): Stage => (on === undefined ? stageInLog(s) : stageOn(s, on));

const stageInLog = onceFor((s: Trajectory) => stageOn(s));

const isAwaited = (s: Trajectory, advice: Advice) =>
  inForce(advice) && Object.entries(advice.responses).some(([id, response]) => isOwed(response) && !hasLeft(s, id));

function stageOn(s: Trajectory, on?: Day): Stage {
  if (s.end) return s.end.how === 'withdrawn' ? 'withdrawn' : 'closed';
  const requests = Object.values(s.requests);
  const advices = Object.values(s.advices);
  const open = (r: AdviceRequest) => (on === undefined ? isOut(r) : requestState(r, on) === 'open');
  if (requests.some(open)) return 'advice';
  if (advices.length === 0 && s.opened.kind === 'unsolicited') return 'advice';
  if (advices.length === 0 && requests.length === 0) return s.involvements.length > 0 ? 'involvement' : 'draft';
  return advices.some((advice) => isAwaited(s, advice)) ? 'response' : 'influence';
}
