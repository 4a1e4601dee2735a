import type { LinkKind } from '#directory';
import { described, fields, list, moment, oneOf, string, yes, type Schema } from '#schema';

const LINK_KINDS = ['invitation', 'recovery'] as const satisfies readonly LinkKind[];
const ceremony: Schema<string> = {
  ...string,
  description: 'Sent along with what comes of it; good for ten minutes, once.',
};
const options: Schema<object> = {
  type: 'object',
  description: 'For `navigator.credentials` (Web Authentication Level 3), as JSON.',
};

interface Challenge {
  readonly ceremony: string;
  readonly options: object;
}
export const challengeAnswer = described(fields({ ceremony, options }), (begun: Challenge) => begun);

interface CodeSecret {
  readonly ceremony: string;
  readonly secret: string;
  readonly uri: string;
}
export const codeSecretAnswer = described(
  fields({
    ceremony,
    secret: { ...string, description: 'In base32, to type over.' },
    uri: { ...string, description: 'For a QR code: `otpauth://totp/…`.' },
  }),
  (begun: CodeSecret) => begun,
);

interface LinkedPerson {
  readonly name: string;
  readonly kind: LinkKind;
  readonly expiresAt: string;
  readonly municipalities: readonly string[];
  readonly passkeys: boolean;
  readonly mail?: string;
  readonly untilTaken?: boolean;
}
export const linkedPersonAnswer = described(
  fields({
    name: { ...string, description: 'Whose link it is.' },
    kind: {
      ...oneOf(LINK_KINDS),
      description: 'With `recovery` the ways that they had have ended, or end with `untilTaken` once it is taken.',
    },
    expiresAt: moment,
    municipalities: { ...list(string), description: 'What those are called for which it holds.' },
    passkeys: { ...yes, description: 'Whether there can be passkeys here; else only a password with a code.' },
    'mail?': { ...string, description: 'Where they are written to; a good name to sign in with.' },
    'untilTaken?': {
      ...yes,
      description: 'Somebody of their council asked for it: it ends nothing until it is taken.',
    },
  }),
  (linked: LinkedPerson) => linked,
);

/** Whether it was put in the outbox, or why it was not: no mail from here at all, or no address known here. */
const MAILED = ['mailed', 'mailOff', 'noAddress'] as const;
export type Mailed = (typeof MAILED)[number];

interface NewSignInLink {
  readonly link: string;
  readonly kind: LinkKind;
  readonly expiresAt: string;
  readonly mailed: Mailed;
}
export const newSignInLinkAnswer = described(
  fields({
    link: { ...string, format: 'uri', description: 'For this person alone; shown once.' },
    kind: { ...oneOf(LINK_KINDS), description: 'With `recovery` the ways and sessions that they had have ended.' },
    expiresAt: moment,
    mailed: {
      ...oneOf(MAILED),
      description: 'Whether it goes to them by mail too; not where mail is off, or no address of them is known here.',
    },
  }),
  (made: NewSignInLink) => made,
);

interface FellowMember {
  readonly id: string;
  readonly name: string;
  readonly councils: readonly string[];
  readonly recoverable: boolean;
}
export const fellowMembersAnswer = described(
  fields({
    items: list(
      fields({
        ...{ id: string, name: string, councils: list(string) },
        recoverable: { ...yes, description: 'Whether a link can be sent to them; else the administrator makes one.' },
      }),
    ),
  }),
  (items: readonly FellowMember[]) => ({ items }),
);
export const fellowLinkAnswer = described(
  fields({ expiresAt: moment }),
  (made: { readonly expiresAt: string }) => made,
);

interface OwnWaysTold {
  readonly passkeys: readonly { id: string; name: string; madeAt: string; usedAt?: string }[];
  readonly passwords: readonly { account: string }[];
  readonly canAdd: boolean;
  readonly link?: { kind: LinkKind; by: string; byName: string; madeAt: string };
}
export const ownWaysAnswer = described(
  fields({
    passkeys: list(fields({ id: string, name: string, madeAt: moment, 'usedAt?': moment })),
    passwords: list(fields({ account: string })),
    canAdd: { ...yes, description: 'Whether you came by one of these: who came by a sign-in service adds none here.' },
    'link?': {
      ...fields({ kind: oneOf(LINK_KINDS), by: string, byName: string, madeAt: moment }),
      description: 'By which link the first of these came, and who made it.',
    },
  }),
  (told: OwnWaysTold) => told,
);
