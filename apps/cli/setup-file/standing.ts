import type { Council } from '#council';
import {
  isOver,
  type ComingIn,
  type Directory,
  type KeptLogo,
  type Member,
  type Municipality,
  type SharedCouncil,
  type StandardText,
} from '#directory';
import type { EventStore } from '#event-store';
import { councilsInDossiers, councilStories } from '../stories.js';

/** What there is of a municipality, before anything is done. */
export interface Standing {
  readonly settings: Municipality;
  readonly logo: KeptLogo;
  readonly texts: readonly StandardText[];
  /** Also those that have ended. */
  readonly councils: readonly Council[];
  /** Those of its dossiers, on the list or not. */
  readonly taking: readonly { readonly id: string; readonly name: string }[];
  readonly dossiers: ReadonlySet<string>;
  /** What it shares with others, and others with it. */
  readonly shared: readonly SharedCouncil[];
  /** Of its own councils, with whom either ended the sharing. */
  readonly endedSharing: readonly Pick<SharedCouncil, 'council' | 'municipality'>[];
  readonly members: readonly Member[];
  readonly comingIn: ReadonlyMap<string, ComingIn>;
}

/** Of each of these municipalities what there is: the log is read once, however many there are. */
export async function standingOf(
  store: EventStore,
  { administration: kept }: Pick<Directory, 'administration'>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const [stories, inDossiers] = [await councilStories(store), await councilsInDossiers(store)];
  const found = new Map<string, Standing>();
  for (const code of codes)
    found.set(code, {
      settings: await kept.municipality(code),
      logo: await kept.logo(code),
      texts: await kept.texts(code),
      councils: stories.filter(({ municipality }) => municipality === code),
      taking: inDossiers.get(code)?.councils ?? [],
      dossiers: inDossiers.get(code)?.dossiers ?? new Set(),
      shared: await kept.sharedCouncils(code),
      endedSharing: await kept.endedSharing(code),
      members: await kept.members(code),
      comingIn: await kept.comingIn(code),
    });
  return found;
}

/** Those that it keeps now, and takes part from elsewhere. */
export const keptNow = ({ councils }: Standing) => councils.filter(({ ended }) => !ended);

/** Whether a council was taken off the list: it stays off. */
export const hasEnded = ({ councils }: Standing, id: string): boolean =>
  councils.some(({ council, ended }) => council === id && ended !== undefined);

/** Whether sharing a council with another municipality is still to be done: not where it is, nor where either ended it. */
export function isToBeShared({ shared, endedSharing, ...home }: Standing, council: string, code: string): boolean {
  const isThat = (one: Pick<SharedCouncil, 'council' | 'municipality'>) =>
    one.council === council && one.municipality === code;
  const open = shared.find(isThat);
  if (open) return open.acceptedAt === undefined;
  return !endedSharing.some(isThat) && !home.councils.some((one) => one.council === council && one.ended);
}

/** The home of a council that another municipality shares with this one; undefined of its own. */
export const homeElsewhere = ({ shared }: Standing, code: string, council: string): string | undefined =>
  shared.find((one) => one.municipality === code && one.council === council && one.acceptedAt !== undefined)?.home;

/** Who administers it on a day, and goes on doing so. */
export const isAdministered = ({ members }: Standing, on: string): boolean =>
  members.some(({ roles }) => roles.some((role) => role.role === 'administrator' && !isOver(role, on)));
