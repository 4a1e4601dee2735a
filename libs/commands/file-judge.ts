import { idsNamedIn, type Actor } from '#access';
import type { Day } from '#calendar';
import { idIn, parse } from '#dossier-file';
import { replay, type TrajectoryEvent } from '#trajectory';
import { asNew, asRest, OPERATOR, refused, type Addition, type Refused } from './import.js';

/** What has to be known of a file before it can be judged: of which dossier it is, and whom it names. */
export type FileRead =
  | { readonly ok: true; readonly id: string | undefined; readonly named: readonly string[] }
  | Refused;

/** A file with all that its judgement follows from: plain values, so that it can be judged in another thread. */
export interface FileToJudge {
  readonly text: string;
  /** Left out for somebody who has the files of the log. */
  readonly by?: Actor;
  readonly on: Day;
  /** Whether its id is taken by a dossier that the sender may not know of. */
  readonly taken: boolean;
  /** All of the dossier that it goes on with; left out for one that is new. */
  readonly events?: readonly TrajectoryEvent[];
}

/** Until when somebody waits, in milliseconds of `performance.now()`, and who. */
export interface Asking {
  readonly until: number;
  readonly by?: string;
}

/** Judges files, wherever that is done. */
export interface FileJudge {
  read(text: string, asking: Asking): FileRead | Promise<FileRead>;
  judge(file: FileToJudge, asking: Asking): Addition | Promise<Addition>;
}

/** Judges files here and now. */
export function fileJudge() {
  // What is read and then judged is parsed once; whatever came between only makes it twice.
  let kept: { readonly text: string; readonly parsed: ReturnType<typeof parse> } | undefined;
  const parsedOf = (text: string) => {
    const parsed = kept?.text === text ? kept.parsed : parse(text);
    kept = undefined;
    return parsed;
  };
  return {
    read(text: string): FileRead {
      const parsed = parsedOf(text);
      if (!parsed.ok) return refused(...parsed.problems);
      kept = { text, parsed };
      const { header, facts } = parsed.file;
      const named = [header, ...facts.map(({ data }) => data)].flatMap(idsNamedIn);
      return { ok: true, id: idIn(parsed.file), named: [...new Set(named)] };
    },
    judge({ text, by = undefined, on, taken, events }: FileToJudge): Addition {
      const parsed = parsedOf(text);
      if (!parsed.ok) return refused(...parsed.problems);
      const bringer = by ?? OPERATOR;
      if (!events) return asNew(bringer, parsed.file, taken, on);
      return asRest(bringer, parsed.file, events, replay(events), on);
    },
  } satisfies FileJudge;
}
