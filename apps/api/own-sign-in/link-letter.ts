import type { LinkKind } from '#directory';
import type { Letter } from '#mail';

/** How long each holds, in days. */
export const LASTS = { invitation: 7, recovery: 1 } as const satisfies Readonly<Record<LinkKind, number>>;

/** Where a link leads: what makes it secret stands where no server and no log sees it. */
export const linkAddress = (origin: string, token: string) => `${origin}/uitnodiging#${token}`;

interface Linked {
  readonly kind: LinkKind;
  readonly link: string;
  /** Whose it is. */
  readonly name: string;
  /** What the municipality is called. */
  readonly of: string;
  /** For how long it can be taken. */
  readonly days: number;
}

const SUBJECT: Readonly<Record<LinkKind, (of: string) => string>> = {
  invitation: (of) => `Uw link om in te loggen bij ${of}`,
  recovery: (of) => `Uw nieuwe link om in te loggen bij ${of}`,
};
const BEGIN: Readonly<Record<LinkKind, readonly [nl: (of: string) => string, en: (of: string) => string]>> = {
  invitation: [
    (of) =>
      `${of} nodigt u uit voor Doorwerking. Daarin staat wat er met adviezen van adviesraden gebeurt. U logt in met een eigen passkey of wachtwoord.`,
    (of) =>
      `${of} invites you to Doorwerking. It shows what becomes of the advice of councils. You sign in with a passkey or password of your own.`,
  ],
  recovery: [
    (of) => `${of} maakte een nieuwe link voor u. Waarmee u hier eerder inlogde, werkt niet meer.`,
    (of) => `${of} made a new link for you. What you signed in with here before works no more.`,
  ],
};
const lasting = (days: number) =>
  days === 1 ? { nl: 'een dag', en: 'one day' } : { nl: `${days} dagen`, en: `${days} days` };

/** The link by which somebody comes in, to themselves: Dutch, and the same in English. */
export function linkLetter({ kind, link, name, of, days }: Linked): Letter {
  const [nl, en] = BEGIN[kind];
  const long = lasting(days);
  return {
    subject: SUBJECT[kind](of),
    parts: [
      `Beste ${name},`,
      nl(of),
      { action: link, says: 'Instellen hoe u inlogt' },
      `De link werkt één keer, en nog ${long.nl}. Geef hem aan niemand anders: wie hem gebruikt, logt in als u.`,
      'Had u dit niet verwacht? Gebruik de link dan niet, en vertel het de gemeente.',
      {
        english: [
          { heading: 'In English' },
          `Dear ${name},`,
          en(of),
          { action: link, says: 'Set up how you sign in' },
          `The link works once, for ${long.en}. Give it to nobody else: whoever uses it signs in as you.`,
          'You did not expect this? Then do not use the link, and tell the municipality.',
        ],
      },
    ],
    foot: [`U krijgt dit omdat een beheerder van ${of} deze link voor u maakte.`],
  };
}

interface Fellow extends Omit<Linked, 'kind'> {
  /** What whoever asked for it is called, and their council. */
  readonly by: string;
  readonly council: string;
}

/** The same, that somebody of the same council asked for: until it is taken nothing is otherwise than it was. */
export function fellowLetter({ link, name, of, council, by, days }: Fellow): Letter {
  const long = lasting(days);
  return {
    subject: SUBJECT.recovery(of),
    parts: [
      `Beste ${name},`,
      `${by} (${council}) vroeg deze link voor u aan, omdat u niet meer kon inloggen bij Doorwerking. Alleen u krijgt de link.`,
      { action: link, says: 'Instellen hoe u inlogt' },
      `De link werkt één keer, en nog ${long.nl}. Zodra u hem gebruikt, werkt uw oude passkey of wachtwoord niet meer. Geef hem aan niemand anders: wie hem gebruikt, logt in als u.`,
      'Kunt u gewoon inloggen, of vroeg u hier niet om? Doe dan niets: uw manier van inloggen blijft werken. Meld het de gemeente.',
      {
        english: [
          { heading: 'In English' },
          `Dear ${name},`,
          `${by} (${council}) asked for this link for you, since you could not sign in to Doorwerking any more. You alone get the link.`,
          { action: link, says: 'Set up how you sign in' },
          `The link works once, for ${long.en}. As soon as you use it, your old passkey or password stops working. Give it to nobody else: whoever uses it signs in as you.`,
          'You can sign in as usual, or did not ask for this? Then do nothing: your way to sign in goes on working. Tell the municipality.',
        ],
      },
    ],
    foot: [`U krijgt dit omdat de voorzitter of secretaris van ${council} deze link voor u aanvroeg.`],
  };
}
