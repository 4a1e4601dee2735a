import { LOGIN, OWN, type Coming, type Directory, type LinkKind, type SignInLink } from '#directory';
import { problem } from '#facts';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DIRECTORY, LOG } from '../adapters.js';
import { refused } from '../http/refusal.js';
import { whyOf } from '../sign-in/unreachable.js';
import { newCodes, stepOf } from './codes.js';
import { accountName, given, givenWithCredential } from './given.js';
import { OwnSignIn } from './own-sign-in.js';
import { madePasskey, optionsToMake, type RelyingParty } from './passkeys.js';
import { hashedPassword, whyNoPassword } from './passwords.js';
import { begunTooLongAgo, linkOver, notHere, passkeyNotMade } from './refusals.js';

export type { LinkKind };

/** Who makes a way: whose link it is, or who is signed in. */
export interface Maker {
  readonly coming: Coming;
  readonly person: string;
  readonly name: string;
  readonly municipalities: readonly string[];
}

export const makerBy = (link: string, { person, name, municipalities }: SignInLink): Maker => ({
  coming: { link },
  ...{ person, name, municipalities },
});

/** Of what is begun, only whoever began it can make an end. */
const whoIs = ({ coming, person }: Maker) => ('link' in coming ? coming.link : `person ${person}`);

/** How somebody makes a way of their own to sign in. */
@Injectable()
export class MakingWays {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(LOG) private readonly log: Logger,
    private readonly own: OwnSignIn,
  ) {}

  get rp(): RelyingParty {
    const { rpId, origin } = this.own;
    if (rpId === undefined || origin === undefined) throw notHere();
    return { rpId, origin };
  }

  /** @throws Refusal of a link that cannot be taken. */
  async linked(link: string): Promise<SignInLink> {
    if (this.own.origin === undefined) throw notHere();
    const found = await this.directory.ownWays.linked(link);
    if (!found) throw linkOver();
    return found;
  }

  async passkeyChallenge(maker: Maker) {
    const { ownWays } = this.directory;
    const { rp } = this;
    const [handle, { passkeys }] = [await ownWays.handleOf(maker), await ownWays.of(maker.person)];
    const options = await optionsToMake(rp, { handle, name: maker.name }, passkeys);
    const ceremony = await ownWays.begin({ purpose: 'passkey', who: whoIs(maker) }, options.challenge);
    return { ceremony, options: { ...options } };
  }

  /** @throws Refusal, and nothing is made. */
  async addPasskey(maker: Maker, body: unknown) {
    const { ceremony, name, credential } = givenWithCredential(body, ['ceremony', 'name']);
    const { ownWays } = this.directory;
    const challenge = await ownWays.take({ purpose: 'passkey', who: whoIs(maker) }, ceremony);
    if (challenge === undefined) throw begunTooLongAgo();
    const made = await madePasskey(this.rp, challenge, credential).catch((error: unknown) => {
      this.log.warn({ why: whyOf(error) }, 'a passkey was not made');
      throw passkeyNotMade();
    });
    const way = await ownWays.addPasskey(maker.coming, { ...made, name });
    if (!way) throw 'link' in maker.coming ? linkOver() : passkeyNotMade();
    return { ...way, service: OWN[0] };
  }

  async codeSecret(maker: Maker) {
    const { secret, uri } = newCodes(maker.name);
    const ceremony = await this.directory.ownWays.begin({ purpose: 'code', who: whoIs(maker) }, secret);
    return { ceremony, secret, uri };
  }

  /** @throws Refusal, and nothing is made; of a code that is wrong it can be sent again. */
  async addPassword(maker: Maker, body: unknown) {
    const { ceremony, account: as, password, code } = given(body, ['ceremony', 'account', 'password', 'code']);
    const account = accountName(as);
    const why = whyNoPassword(password, account);
    const problems = [
      ...(LOGIN.test(account) ? [] : [problem('invalid', 'moet een naam of e-mailadres zijn', 'account')]),
      ...(why === undefined ? [] : [problem('invalid', why, 'password')]),
    ];
    if (problems.length > 0) throw refused(problems);
    const { ownWays } = this.directory;
    const begun = { purpose: 'code', who: whoIs(maker) } as const;
    const secret = await ownWays.take(begun, ceremony);
    if (secret === undefined) throw begunTooLongAgo();
    const step = stepOf(code, secret, new Date());
    // The same secret under another ceremony would need another picture: so it stays as it was.
    const again = async () => ownWays.begin(begun, secret, ceremony);
    if (step === undefined) {
      await again();
      throw refused([
        problem('invalid', 'klopt niet: kijk of de app bij deze dienst hoort en neem de nieuwste code', 'code'),
      ]);
    }
    const way = await ownWays.addPassword(maker.coming, {
      ...{ account, totp: secret, step },
      hash: await hashedPassword(password),
    });
    if (way === 'taken') {
      await again();
      throw refused([problem('duplicate-id', 'is hier al in gebruik; kies een andere', 'account')]);
    }
    if (!way) throw linkOver();
    return { ...way, service: OWN[1] };
  }
}
