/** A meeting as it is written on a line: its day, and perhaps behind it the last day for papers. */
export interface MeetingDay {
  readonly on: string;
  readonly closesOn?: string;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAY = /\d{4}-\d\d-\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/g;

const shown = (day: string) =>
  day.replace(ISO, (_, year: string, month: string, date: string) => `${date}-${month}-${year}`);

function dayOf(written: string): string {
  if (ISO.test(written)) return written;
  const [date = '', month = '', year = ''] = written.split(/[-/.]/);
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

export const linesOfMeetings = (meetings: readonly MeetingDay[] = []): readonly string[] =>
  meetings.map(({ on, closesOn }) => (closesOn === undefined ? shown(on) : `${shown(on)}, stukken ${shown(closesOn)}`));

/** What is no day is left for the API to refuse at its line. */
export const meetingsOf = (lines: readonly string[]): readonly MeetingDay[] =>
  lines.map((line) => {
    const [on = line, closesOn] = [...line.matchAll(DAY)].map(([day]) => dayOf(day));
    return { on, ...(closesOn !== undefined && { closesOn }) };
  });
