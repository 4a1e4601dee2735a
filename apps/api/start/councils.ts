import { today } from '#calendar';
import { COUNCIL, idFor } from '#council';
import type { Directory } from '#directory';
import { bodyOf, idOf, IMPORT } from '#log';
import type { Logger } from 'pino';
import type { CouncilPath } from '../adapters.js';

export interface BringingOver {
  readonly directory: Pick<Directory, 'administration'>;
  readonly councils: CouncilPath;
  readonly now: () => Date;
}

/**
 * Begins the story of each council that the directory kept when there were no such stories. Done at each start, by
 * every node: a story that has begun is left alone, also one that has ended since.
 */
export async function bringOverCouncils(
  { directory, councils, now }: BringingOver,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  for (const { id: council, ...kept } of await directory.administration.formerCouncils()) {
    const { municipality } = kept;
    const data = { ...kept, council };
    const id = idFor(municipality, council);
    const on = today(now());
    const identity = { actor: IMPORT, command: idOf(id, IMPORT, COUNCIL.opening), body: bodyOf(data) };
    const outcome = await councils.bring<Brought>(
      id,
      async ({ state, last }, append) => {
        if (last) return { ok: true };
        const decided = COUNCIL.decide(state, { id, type: COUNCIL.opening, data, occurredOn: on, today: on });
        return decided.ok ? append(decided.events, identity) : { ok: false, why: decided.rejection.message };
      },
      councils.waiting(),
    );
    if (!outcome.ok) log.warn({ municipality, council, why: outcome.why }, 'a council could not be brought over');
  }
}

type Brought = { readonly ok: true } | { readonly ok: false; readonly why: string };
