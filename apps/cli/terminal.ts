/**
 * Exit codes: 1 refused by a rule, 2 used wrongly, 3 the store cannot do its work, 4 the chain is broken,
 * 70 a mistake of ours (sysexits.h), 130 interrupted.
 */
export const EXIT = { refused: 1, usage: 2, store: 3, broken: 4, unexpected: 70, interrupted: 130 } as const;

export const RUN = 'npm run -s doorwerking --';

/** Something was refused: the message says what, why and what to do next. */
export class Refused extends Error {
  readonly exit: number;
  constructor(message: string, exit: number = EXIT.refused) {
    super(message);
    this.exit = exit;
  }
}

// What moves the cursor, hides itself or turns the direction of reading, but for line ends and tabs.
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Cs}/gu;

/** A text from outside as it can be shown on a terminal: nothing in it does anything, and it is not endless. */
export function printable(text: string, most = 400): string {
  const safe = text.slice(0, most).replace(UNSAFE, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  return text.length > most ? `${safe}…` : safe;
}

/** The same for JSON, which stays the same JSON. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(UNSAFE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** A file as it is, to the letter; on a terminal, where somebody only looks at it, what would do something is shown. */
export const forScreen = (text: string, screen: Pick<Screen, 'isTTY'> = process.stdout): string =>
  screen.isTTY ? printable(text, Infinity) : text;

export interface Progress {
  readonly step: (done: number) => void;
  /** Takes the bar away, so that a line can be written where it stood. */
  readonly clear: () => void;
}

const WIDTH = 30;

/** A bar on the terminal for what takes long; nothing where nobody watches. */
export function progress(total: number, what: string, screen: Screen = process.stderr): Progress {
  if (!screen.isTTY) return { step: () => undefined, clear: () => undefined };
  let drawn = '';
  return {
    step: (done) => {
      const percent = total === 0 ? 100 : Math.min(Math.floor((100 * done) / total), 100);
      const filled = Math.floor((percent * WIDTH) / 100);
      const bar = `${what} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent}%`;
      if (bar === drawn) return;
      screen.write(`\r${bar}`);
      drawn = bar;
    },
    clear: () => {
      if (drawn !== '') screen.write('\r\u001b[K');
      drawn = '';
    },
  };
}
