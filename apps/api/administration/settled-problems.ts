import { problem, saysSomething, type Problem } from '#facts';
import { recessProblems, type Settings } from '#trajectory';

const aYearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** Of meetings as of recess: what can only be a slip of the pen. */
function meetingProblems(meetings: Settings['raadMeetings'] = [], list: string): Problem[] {
  const at = (i: number, message: string) => problem('invalid', message, `${list}[${i}]`);
  if (meetings.length > MOST_MEETINGS)
    return [problem('invalid', `mag hoogstens ${MOST_MEETINGS} vergaderingen hebben: haal weg wat voorbij is`, list)];
  return meetings.flatMap(({ on, closesOn }, i) => [
    ...(closesOn !== undefined && closesOn > on ? [at(i, 'de stukken sluiten na de vergadering')] : []),
    ...(meetings.slice(0, i).some((earlier) => earlier.on === on) ? [at(i, 'deze dag staat er al')] : []),
  ]);
}

/** Four years of weekly meetings: each dossier takes them over. */
const MOST_MEETINGS = 200;

/**
 * What a municipality settles for all that is to come. Two at once or one of a year is a slip of the pen, that would
 * move every term. A dossier itself says which recess held then: there it is recorded as it was.
 */
export function settledProblems(settings: Settings): Problem[] {
  const { recess = [], termijnenwetBecause: because } = settings;
  return [
    // Each dossier takes it over, and says it to everybody.
    ...(because !== undefined && !saysSomething(because)
      ? [problem('invalid', 'hier staat niets dat iets uitlegt: leg het uit, of laat het weg', 'termijnenwetBecause')]
      : []),
    ...recessProblems(settings),
    ...(['collegeMeetings', 'raadMeetings'] as const).flatMap((list) => meetingProblems(settings[list], list)),
    ...recess.flatMap(({ from, to }, i) => [
      ...(to >= aYearAfter(from) ? [problem('invalid', 'duurt langer dan een jaar', `recess[${i}].to`)] : []),
      ...recess
        .slice(0, i)
        .filter((earlier) => from <= earlier.to && earlier.from <= to)
        .map(({ name }) => problem('invalid', `overlapt met ${name}`, `recess[${i}].from`)),
    ]),
  ];
}
