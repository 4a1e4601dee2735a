import { styleOf } from '../web/public-municipality.js';
import { municipalityName, type Directory, type SignedIn } from '#directory';
import type { Position } from '#event-store';
import type { Municipality } from '#directory';
import { Views } from '#projections';
import { described, fields, list, ref, string } from '#schema';
import { Inject, Injectable } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';
import { actorOf } from '../http/sender.js';
import { lastPositionFor } from '../reading/last-position.js';
import { sessionMembership } from './membership.js';

export const currentSession = fields({
  person: fields({ id: string, name: string }),
  memberships: list(ref('SessionMembership', sessionMembership)),
  municipalities: {
    ...list(fields({ municipality: string, name: string })),
    description: 'What each is called: the name that it set, or else that of the register of municipalities (TOOI).',
  },
  'theme?': { ...string, description: 'Classes of the theme that all of their municipalities have.' },
  'look?': { ...string, description: 'Where the sheet is with the colours that all of their municipalities have.' },
  'position?': { ...string, description: 'Listen after it: whatever you read from now on knows of what came before.' },
  'through?': {
    ...string,
    description: 'The sign-in service by which it began, or `own` for a passkey or a password.',
  },
});

const shown = described(
  currentSession,
  ({ id, name, memberships, through }: SignedIn, mine: readonly Municipality[], position: Position | undefined) => {
    const [theme, ...others] = new Set(mine.map((one) => one.theme));
    const looks = new Set(mine.map((one) => JSON.stringify(one.look)));
    const look = mine[0] && looks.size === 1 ? styleOf(mine[0]) : undefined;
    return {
      person: { id, name },
      memberships,
      municipalities: mine.map((one) => ({
        municipality: one.municipality,
        name: one.name ?? municipalityName(one.municipality) ?? one.municipality,
      })),
      ...(theme !== undefined && others.length === 0 && { theme }),
      ...(look !== undefined && { look }),
      ...(position !== undefined && { position }),
      ...(through && { through: through.service.startsWith(':') ? 'own' : through.service }),
    };
  },
);

/** Who somebody is in their session, and what they may act as. */
@Injectable()
export class ShownSession {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly views: Views,
  ) {}

  async of(person: SignedIn) {
    const codes = person.memberships.map(({ municipality }) => municipality);
    const mine = await this.directory.administration.municipalities(codes);
    return shown(person, mine, lastPositionFor(this.views, actorOf(person)));
  }
}
