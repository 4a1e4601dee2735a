import { councilsActedFor, councilsOf, draftingOf, type Actor, type Drafting } from '#access';
import { today, type Day } from '#calendar';
import type { Directory, DraftHead, DraftOutcome, OpenDraft, WriteOutcome } from '#directory';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { done, written } from '../administration/resource.js';
import { SENT_PROBLEMS, STORE_PROBLEMS, type Described } from '../docs/describe.js';
import type { Conditions } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { TrajectoryQueryHandler } from '../trajectory-query/trajectory.query.js';

const notThere = () => new Refusal('unknown-id', 'dit concept bestaat niet', { status: 404 });

export interface SeenDraft {
  readonly draft: DraftHead;
  readonly as: Drafting;
}

/** Drafts of advices, for whom they are there. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly dossiers: TrajectoryQueryHandler,
  ) {}

  today(): Day {
    return today(this.now());
  }

  /** Whether somebody acts for a council of a draft. */
  async isMember({ municipality, council, with: others }: DraftHead, person: string): Promise<boolean> {
    const members = await this.directory.adviceDrafts.membersOf(municipality, [council, ...others]);
    return members.some(({ id }) => id === person);
  }

  async of(actor: Actor, trajectory: string): Promise<readonly (readonly [DraftHead, Drafting])[]> {
    const owner = await this.#owner(actor, trajectory);
    if (councilsActedFor(actor, owner).length === 0) throw noCouncil();
    const drafts = await this.directory.adviceDrafts.of(trajectory);
    return drafts.flatMap((draft) => {
      const as = draftingOf(actor, owner, draft);
      return as ? [[draft, as] as const] : [];
    });
  }

  /** Those of all dossiers that were not sent. */
  async open(actor: Actor): Promise<readonly (SeenDraft & { readonly draft: OpenDraft })[]> {
    const drafts = await this.directory.adviceDrafts.openOf(councilsOf(actor), actor.id);
    const seen = drafts.map(async (draft) => {
      const owner = await this.dossiers.knownTo(actor, draft.trajectory);
      const as = owner && draftingOf(actor, owner, draft);
      return as ? [{ draft, as }] : [];
    });
    return (await Promise.all(seen)).flat();
  }

  /** The municipality of a dossier in which somebody acts for a council. @throws Refusal. */
  async municipalityFor(actor: Actor, trajectory: string, council: string): Promise<string> {
    const owner = await this.#owner(actor, trajectory);
    const acts = councilsActedFor(actor, owner);
    if (acts.length === 0) throw noCouncil();
    if (!acts.includes(council))
      throw new Refusal('not-permitted', 'dit kan alleen een lid of secretaris van deze adviesraad doen', {
        place: 'council',
      });
    return owner.municipality;
  }

  /** @throws Refusal: the same for a draft of others as for one that is not there. */
  async seen(actor: Actor, id: string): Promise<SeenDraft> {
    const draft = await this.directory.adviceDrafts.head(id);
    const owner = draft && (await this.dossiers.knownTo(actor, draft.trajectory));
    const as = owner && draftingOf(actor, owner, draft);
    if (!as) throw notThere();
    return { draft, as };
  }

  async written(actor: Actor, id: string): Promise<SeenDraft> {
    const seen = await this.seen(actor, id);
    if (!seen.as.writes)
      throw new Refusal(
        'not-permitted',
        'dit kan alleen een lid of secretaris van de adviesraad die het schrijft doen',
      );
    return seen;
  }

  /** Of who says it for the council: others are refused before what it says is judged. @throws Refusal. */
  async spokenFor(actor: Actor, id: string): Promise<DraftHead> {
    const { draft, as } = await this.written(actor, id);
    if (!as.speaks.includes(draft.council))
      throw new Refusal('not-permitted', 'dit kan alleen de voorzitter of secretaris van deze adviesraad doen');
    return draft;
  }

  async #owner(actor: Actor, trajectory: string) {
    const owner = await this.dossiers.knownTo(actor, trajectory);
    if (!owner) throw new Refusal('unknown-id', 'dit traject bestaat niet', { status: 404 });
    return owner;
  }
}

/** To whoever acts for no council of a dossier there are no drafts, whether there are any or not. */
const noCouncil = () => new Refusal('unknown-id', 'voor u zijn er geen concepten', { status: 404 });

/** The revision that a save was made upon: without one it could overwrite what nobody saw. */
export function seenRevision({ expectedRevision }: Conditions): number {
  if (expectedRevision === undefined)
    throw new Refusal('invalid', 'If-Match: noem de revisie die u zag, "0" van wat er nog niet was', {
      place: 'If-Match',
    });
  return expectedRevision;
}

const SENT = 'dit advies is verstuurd: aan het concept verandert niets meer';
const BEING_SENT = 'iemand verstuurt dit advies op dit moment; probeer het zo opnieuw';

/** What of a draft was not done, and is not known elsewhere. @throws Refusal */
function checked(outcome: DraftOutcome): WriteOutcome {
  if (!outcome.ok && outcome.why === 'unknown') throw new Refusal('unknown-id', 'dit is er niet', { status: 404 });
  if (!outcome.ok && outcome.why === 'sent') throw new Refusal('not-allowed-now', SENT);
  if (!outcome.ok && outcome.why === 'being-sent') throw new Refusal('busy', BEING_SENT, { retryAfter: 2 });
  if (!outcome.ok && outcome.why === 'too-many')
    throw new Refusal('too-large', 'zo veel past niet in één concept: maak het korter, of haal iets weg');
  return outcome;
}

/** What a change came to. @throws Refusal when it was not done. */
export const draftDone = (outcome: DraftOutcome): number => done(checked(outcome));
/** The same, with the revision as the ETag of what is answered. */
export const draftWritten = (outcome: DraftOutcome, reply: FastifyReply): number => written(checked(outcome), reply);

const path = { draft: 'Id of the draft.' };

/** What is the same of every resource of a draft, in the API's description. */
export const draftResource = (
  described: Pick<Described, 'id' | 'summary' | 'answers'> & Partial<Described>,
  more: Described['problems'] = [],
): Described => ({
  tag: 'drafts',
  for: 'signed-in',
  ...described,
  description:
    `${described.summary}. ${described.description ?? ''} By: who acts for a council of it. To everybody else it is not there.`.replaceAll(
      / +/g,
      ' ',
    ),
  path: { ...path, ...described.path },
  problems: described.body
    ? [...SENT_PROBLEMS, 'not-permitted', '404 unknown-id', 'not-allowed-now', 'busy', ...more]
    : ['invalid', '401 not-permitted', 'not-permitted', '404 unknown-id', ...STORE_PROBLEMS, ...more],
});
