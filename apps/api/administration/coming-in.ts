import { administeredBy, type Actor } from '#access';
import { type ComingIn as Kept, type Directory, type Member } from '#directory';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { SignInServices } from '../sign-in/services.js';
import type { ListedMember } from './answers.js';

/** How each member of a municipality comes in, or that they cannot yet. */
@Injectable()
export class ComingIn {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly services: SignInServices,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async of(actor: Actor, code: string, members: readonly Member[]): Promise<readonly ListedMember[]> {
    const { administration, demo } = this.directory;
    const here = await administration.comingIn(code);
    // A link is made for all that its maker administers, and ends what there is in these.
    const ending = await administration.comingIn(code, administeredBy(actor));
    const ofDemo = new Set((await demo.accounts()).map(({ id }) => id));
    const isServed = this.services.all.some(({ municipalities }) => municipalities.includes(code));
    return members.map((member) => {
      const { id, roles, login } = member;
      if (roles.length === 0 || ofDemo.has(id)) return member;
      const kept = here.get(id);
      const comesBy = login !== undefined && isServed ? 'account' : this.#own(kept);
      const waits = comesBy === 'invited' || comesBy === 'expired';
      return {
        ...member,
        comesBy,
        ...(waits && kept?.linkUntil !== undefined && { linkUntil: kept.linkUntil }),
        linkEnds: ending.has(id),
      };
    });
  }

  #own(kept: Kept | undefined): NonNullable<ListedMember['comesBy']> {
    if (kept?.hasWay === true) return 'own';
    if (kept?.linkUntil === undefined) return 'none';
    return kept.linkUntil > this.now().toISOString() ? 'invited' : 'expired';
  }
}
