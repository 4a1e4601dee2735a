import type { Answer, Request } from './send.js';

const KEPT = 40;
/** Milliseconds, above which an answer is slow. */
export const SLOW = 1_000;

/** A request that was answered wrongly, so that it can be sent again by itself. */
export interface Finding {
  readonly wrong: string;
  readonly asked: Request;
  readonly answered: string;
  readonly times: number;
}

const shortly = (text: string) => (text.length > 1_500 ? `${text.slice(0, 1_500)}… (${text.length})` : text);

/** What was tried, what came of it, and what was wrong. */
export class Tally {
  readonly #outcomes = new Map<string, number>();
  /** How often each operation did what was asked. */
  readonly done = new Map<string, number>();
  readonly tried = new Map<string, number>();
  readonly #found = new Map<string, Finding>();
  slowest = { ms: 0, what: 'nothing' };
  longest = { length: 0, what: 'nothing' };
  /** How often an answer was slow, and those that were so again when they were asked alike at once. */
  slowOnce = 0;
  readonly slow: string[] = [];
  requests = 0;

  count(asked: Request, answer: Answer, again?: Answer): void {
    const { status, ms, text } = answer;
    this.requests++;
    const outcome = status === 0 ? 'hung up' : String(status);
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
    this.tried.set(asked.of, (this.tried.get(asked.of) ?? 0) + 1);
    if (status >= 200 && status < 300) this.done.set(asked.of, (this.done.get(asked.of) ?? 0) + 1);
    const what = `${asked.of}: ${asked.method} ${shortly(asked.path).slice(0, 200)} ${asked.body?.length ?? 0} characters, ${status}`;
    if (ms > this.slowest.ms) this.slowest = { ms, what };
    if (again) this.slowOnce++;
    if (again && again.ms > SLOW)
      this.slow.push(`${Math.round(ms)} ms, and again ${Math.round(again.ms)} ms (${again.status}): ${what}`);
    if (text.length > this.longest.length) this.longest = { length: text.length, what };
  }

  found(wrong: string, asked: Request, { status, text }: Pick<Answer, 'status' | 'text'>): void {
    const before = this.#found.get(wrong);
    if (!before && this.#found.size >= KEPT) return;
    const first = before ?? { wrong, asked, answered: `${status} ${shortly(text)}` };
    this.#found.set(wrong, { ...first, times: (before?.times ?? 0) + 1 });
  }

  findings = (): string[] =>
    [...this.#found.values()].map(({ wrong, times, answered, asked }) => {
      const { who, of, method, path, headers, body, raw } = asked;
      const sent = raw === undefined ? { method, path, headers, body } : { raw };
      return `${wrong} (${times}×)\n  ${of} by ${who}: ${shortly(JSON.stringify(sent))}\n  ${answered}`;
    });

  report(seconds: number): string {
    const most = [...this.#outcomes].sort(([, a], [, b]) => b - a).map(([outcome, n]) => `${outcome}: ${n}`);
    return [
      `${this.requests} requests in ${Math.round(seconds)} s (${Math.round(this.requests / seconds)} a second)`,
      `by outcome: ${most.join(', ')}`,
      `slowest: ${Math.round(this.slowest.ms)} ms, ${this.slowest.what}; above a second: ${this.slowOnce}, and again: ${this.slow.length}`,
      `longest: ${this.longest.length} characters, ${this.longest.what}`,
    ].join('\n');
  }
}
