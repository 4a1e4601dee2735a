import { addDays, type Day } from '#calendar';
import {
  answerKey,
  answerOf,
  awaitsConfirmation,
  before,
  byMoment,
  councilsOf,
  currentText,
  countedFor,
  hasLeft,
  inOrder,
  judgementOf,
  latest,
  tracesOf,
  type Answer,
  type Commitment,
  type Moment,
  type Trajectory,
} from '#trajectory';
import type { Task } from './worklist-task.js';

/** Before the first of what happened on a day. */
const NOTHING_WAS_RECORDED = -1;

/** The last that was told of what became of an answer: how far it is, or that what was promised in it is done. */
function newsOf(s: Trajectory, { authority, recommendation, commitments }: Answer): Moment | undefined {
  const progress = s.progress[answerKey(authority, recommendation)] ?? [];
  const fulfilled = commitments.flatMap((id) => s.commitments[id]?.fulfilled ?? []);
  return latest([...progress, ...fulfilled.map((at) => ({ at }))])?.at;
}

/** What a council said of an answer, when it said so after all that was told of it; where it was traced it judges that. */
function saidOf(s: Trajectory, answer: Answer, council: string) {
  const said = judgementOf(answer, council);
  if (!said || s.definition < 2 || tracesOf(s, answer.authority, answer.recommendation).length > 0) return said;
  const news = newsOf(s, answer);
  return news && before(said.at, news) ? undefined : said;
}

/** What was traced, or told of it since, and not judged yet by the council whose point it is. */
export function judging(s: Trajectory): Task[] {
  if (s.definition < 2) return [];
  const points = inOrder(s.advices).flatMap((advice) =>
    Object.keys(advice.responses).flatMap((authority) => {
      const traced = advice.recommendations.flatMap(({ id }) => {
        const answer = answerOf(s, authority, id);
        const traces = tracesOf(s, authority, id);
        if (!answer?.published || traces.length === 0) return [];
        const news = newsOf(s, answer);
        const last = latest([...traces, ...(news ? [{ at: news }] : []), { at: answer.published }])?.at;
        return last ? [{ last, judgements: s.judgements[answerKey(authority, id)] ?? [] }] : [];
      });
      // What one of them said of an advice that they gave together is no word of the others.
      return councilsOf(advice).flatMap((council) => {
        const told = traced.map(({ last, judgements }) => {
          return { last, judged: latest(judgements.filter((said) => said.council === council))?.at };
        });
        return judgedOf(told, { council, about: advice.id, authority }, s);
      });
    }),
  );
  const findings = inOrder(s.findings).flatMap(({ id, traces }) => {
    const last = latest(traces)?.at;
    return last ? [{ last, judged: latest(s.judgements[id] ?? [])?.at }] : [];
  });
  return [...points, ...s.opened.councils.flatMap(({ id: council }) => judgedOf(findings, { council }, s))];
}

/** One for all that can be judged at once. */
function judgedOf(
  told: readonly { readonly last: Moment; readonly judged: Moment | undefined }[],
  whose: { readonly council: string; readonly about?: string; readonly authority?: string },
  s: Trajectory,
): Task[] {
  const open = told.filter(({ last, judged }) => !judged || before(judged, last));
  const [since] = open.map(({ last }) => last.day).sort();
  if (since === undefined || hasLeft(s, whose.council)) return [];
  const done = told.length - open.length;
  return [{ role: 'council', fact: 'InfluenceJudged', ...whose, since, done, total: told.length }];
}

/** The last that a council did with what it knew: it asked, it advised or added to that, or it declined. */
function wentOn(s: Trajectory, council: string): Moment | undefined {
  const asked = Object.values(s.information).flatMap((one) => (one.council === council ? [one.at] : []));
  const advised = Object.values(s.advices).flatMap((advice) =>
    councilsOf(advice).includes(council) ? advice.recommendations.map(({ at }) => at).concat(advice.at) : [],
  );
  const declined = Object.values(s.requests).flatMap(({ council: by, settled }) =>
    by === council && settled?.how === 'declined' ? [settled.at] : [],
  );
  return latest([...asked, ...advised, ...declined].map((at) => ({ at })))?.at;
}

/** What a council asked for and got, for it to know that it came: until it goes on with it. */
export const hearing = (s: Trajectory): Task[] =>
  inOrder(s.information).flatMap(({ id: about, council, question, given }) => {
    const came = latest(given)?.at;
    if (!came || hasLeft(s, council)) return [];
    const since = wentOn(s, council);
    if (since && before(came, since)) return [];
    return [{ role: 'council', fact: 'InformationProvided', council, about, question, since: came.day }];
  });

/** Since when an answer says what it says, or something was told of it: of what is later, a council has said nothing. */
const toldAt = (s: Trajectory, answer: Answer): Moment | undefined =>
  latest([answer.published, currentText(answer).at, newsOf(s, answer)].flatMap((at) => (at ? [{ at }] : [])))?.at;

/**
 * Each response of which a council has said nothing yet, or not since there is something new in it. What it passed over
 * it does not owe: a rejoinder is optional, and says of what it wants. Of those that advised together each is asked.
 */
export const rejoining = (s: Trajectory): Task[] =>
  inOrder(s.advices).flatMap((advice) => {
    const { id: about, responses } = advice;
    const councils = councilsOf(advice).filter((council) => !hasLeft(s, council));
    return Object.entries(responses).flatMap(([authority, { adopted }]): Task[] => {
      const answers = countedFor(s, authority, advice).flatMap(({ id }) => {
        const answer = answerOf(s, authority, id);
        return answer?.published ? [answer] : [];
      });
      if (!adopted) return [];
      return councils.flatMap((council) => {
        const whose = { council, about, authority };
        const told = rejoinderOf(s, answers, whose);
        return told.length > 0 ? told : missedOf(s, answers, whose);
      });
    });
  });

interface Whose {
  readonly council: string;
  readonly about: string;
  readonly authority: string;
}
function rejoinderOf(s: Trajectory, answers: readonly Answer[], whose: Whose): Task[] {
  const unsaid = answers.filter((answer) => saidOf(s, answer, whose.council) === undefined);
  const own = answers.flatMap(({ rejoinders }) => rejoinders.filter(({ council }) => council === whose.council));
  const last = latest(own)?.at;
  const fresh = unsaid.flatMap((answer) => {
    const told = toldAt(s, answer);
    return told && (last === undefined || before(last, told)) ? [told.day] : [];
  });
  const [since] = fresh.sort();
  if (since === undefined) return [];
  const total = answers.length;
  return [{ role: 'council', fact: 'RejoinderGiven', ...whose, since, done: total - unsaid.length, total }];
}

/** The days for which something was promised and on which it did not come, and from when on that is known. */
function missed({ dueOn, postponements, fulfilled }: Commitment): { promisedFor: Day; at: Moment }[] {
  if (fulfilled) return [];
  const passed = (promisedFor: Day) => {
    const next = addDays(promisedFor, 1);
    return { promisedFor, at: { on: next, day: next, seq: NOTHING_WAS_RECORDED } };
  };
  const putOff = postponements.flatMap(({ from, at }) => {
    if (from === undefined) return [];
    // What is put off when its day has passed was asked about since that day.
    return at.day > from ? passed(from) : { promisedFor: from, at };
  });
  return [...putOff, ...(dueOn === undefined ? [] : [passed(dueOn)])];
}

/**
 * Of a promise whose day passed, or was put off: whether the council is satisfied with what became of it, once for each
 * such day, until it says something after it. There may be nothing to ask of it yet: the worklist shows it from that day.
 */
function missedOf(s: Trajectory, answers: readonly Answer[], whose: Whose): Task[] {
  if (s.definition < 2) return [];
  const said = answers.flatMap(({ authority, recommendation, rejoinders }) => [
    ...rejoinders,
    ...(s.judgements[answerKey(authority, recommendation)] ?? []),
  ]);
  const last = latest(said.filter(({ council }) => council === whose.council))?.at;
  const promised = new Set(answers.flatMap(({ commitments }) => commitments));
  const [first] = [...promised]
    .flatMap((id) => s.commitments[id] ?? [])
    .flatMap(missed)
    .filter(({ at }) => last === undefined || before(last, at))
    .sort(byMoment);
  if (!first) return [];
  return [{ role: 'council', fact: 'RejoinderGiven', ...whose, promisedFor: first.promisedFor, since: first.at.day }];
}

/** What was recorded on behalf of a council, for it to say that it is its advice. */
export const confirming = (s: Trajectory): Task[] =>
  inOrder(s.advices)
    .filter(awaitsConfirmation)
    .flatMap((advice) =>
      councilsOf(advice)
        .filter((council) => !hasLeft(s, council))
        .map((council) => {
          return { role: 'council', council, fact: 'AdviceConfirmed', about: advice.id, since: advice.at.day };
        }),
    );
