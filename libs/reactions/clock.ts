import type { Commands } from '#commands';

export interface ClockOptions {
  readonly commands: Pick<Commands, 'catchUp'>;
  /** The trajectories in which a request is past its due date and has not lapsed in the log yet. */
  readonly pastDue: () => readonly string[];
  /** A trajectory that the clock could not bring up to today; it is tried again at the next tick. */
  readonly onError: (trajectory: string | undefined, error: unknown) => void;
  /** How long between two looks, in milliseconds. */
  readonly every?: number;
}

const MINUTE = 60_000;

/**
 * Lets requests lapse when their day has passed, also where nobody does anything. Each command lets the
 * clock catch up too, and a lapse has one id, so it does not matter who comes first or how many clocks run.
 */
export class Clock {
  readonly #options: ClockOptions;

  constructor(options: ClockOptions) {
    this.#options = options;
  }

  /** Looks now and every while until the signal. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.tick();
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, this.#options.every ?? MINUTE).unref();
        signal.addEventListener('abort', end);
      });
    }
  }

  /** Brings every trajectory that is behind up to today; how many. */
  async tick(): Promise<number> {
    const { commands, pastDue, onError } = this.#options;
    let behind: readonly string[] = [];
    try {
      behind = pastDue();
    } catch (error) {
      onError(undefined, error);
    }
    let done = 0;
    for (const trajectory of behind) {
      try {
        const outcome = await commands.catchUp(trajectory);
        if (outcome.ok) done++;
        else onError(trajectory, outcome);
      } catch (error) {
        onError(trajectory, error);
      }
    }
    return done;
  }
}
