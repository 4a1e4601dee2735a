import { CONSOLE, type Directory, type LinkKind, type Member } from '#directory';
import { lettersOf } from '#mail';
import { isSameMail } from '#vocabulary';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { NewMemberContent } from '../../api/administration/content.js';
import { letterheadOf } from '../../api/mail/letterhead.js';
import { LASTS, linkAddress, linkLetter } from '../../api/own-sign-in/link-letter.js';
import { mustBeDone, type Written } from './apply.js';
import type { MunicipalityInFile } from './content.js';
import { whoIs, type InFile } from './judge.js';
import type { Standing } from './standing.js';

/** How somebody who has no sign-in service comes in: by a link that is printed, or mailed where there is an address. */
export interface Inviting {
  readonly origin: string;
  readonly byMail: boolean;
}

/** A link that is told to whoever runs the command. */
export interface Link {
  readonly of: string;
  readonly name: string;
  readonly link: string;
}

/** Whether somebody comes in by a link of their own: no service of their municipality knows them. */
export const needsLink = (of: string, { login }: Pick<NewMemberContent, 'login'>, served: ReadonlySet<string>) =>
  login === undefined || !served.has(of);

/** Who of the file has to get one still: whoever is new, or was added before it came to that. */
export const waitsForLink = (of: string, who: InFile, standing: Standing, served: ReadonlySet<string>) => {
  if (!needsLink(of, who.person, served)) return false;
  const [there] = whoIs(standing.members, who);
  return (
    there === undefined ||
    (there.roles.length > 0 && there.signedInOn === undefined && !standing.comingIn.has(there.id))
  );
};

/** What of the roles that the file gives somebody they do not have: it is told, and left. */
const isOtherwise = (there: Member, { roles }: NewMemberContent) =>
  roles.some((role) => !there.roles.some((one) => isDeepStrictEqual({ ...one }, { ...role })));

/** Whether they have another address than the file gives to whoever is called so: it may be about somebody else. */
const isReachedElsewhere = (there: Member, { mail }: NewMemberContent) =>
  there.mail !== undefined && mail !== undefined && !isSameMail(there.mail, mail);

/** The people of a file, as they are added: one person for all municipalities in which the file has their address. */
export class People {
  readonly #to: Written;
  readonly #byMail = new Map<string, { readonly id: string; readonly name: string }>();
  /** Who gets a link, and for which municipalities. */
  readonly #invited = new Map<string, { readonly person: Pick<Member, 'name' | 'mail'>; readonly of: string[] }>();

  /** Who is there in any of these municipalities is that person in all of them, whichever the file has first. */
  constructor(to: Written, all: readonly MunicipalityInFile[], standing: ReadonlyMap<string, Standing>) {
    this.#to = to;
    for (const { municipality, people = [] } of all)
      for (const person of people) {
        const [there] = whoIs(standing.get(municipality)?.members ?? [], { person, people });
        if (there) this.#knows(person, there);
      }
  }

  #knows({ mail }: NewMemberContent, { id, name }: Pick<Member, 'id' | 'name'>): void {
    const known = mail?.toLowerCase();
    if (known !== undefined && !this.#byMail.has(known)) this.#byMail.set(known, { id, name });
  }

  /** Adds those who are not there. */
  async add(given: MunicipalityInFile, standing: Standing, served: ReadonlySet<string>) {
    const { municipality, people = [] } = given;
    const left: string[] = [];
    let added = 0;
    for (const [i, person] of people.entries()) {
      const [there] = whoIs(standing.members, { person, people });
      const id = there?.id ?? (await this.#bring(municipality, person));
      this.#knows(person, { id, name: person.name });
      if (!there) added++;
      else if (there.roles.length === 0) left.push(`people[${i}] is gestopt, en blijft dat`);
      else if (isReachedElsewhere(there, person))
        left.push(`people[${i}] heet als iemand die er al is met een ander mailadres: er is niemand toegevoegd`);
      else if (isOtherwise(there, person)) left.push(`people[${i}] is er al met andere rollen, en houdt die`);
      if (!waitsForLink(municipality, { person, people }, standing, served)) continue;
      const invited = this.#invited.get(id);
      if (invited) invited.of.push(municipality);
      // Where they are reached is what is kept of them.
      else this.#invited.set(id, { person: there ?? person, of: [municipality] });
    }
    return { done: added > 0 ? [`mensen toegevoegd: ${added}`] : [], left };
  }

  async #bring(municipality: string, person: NewMemberContent): Promise<string> {
    const { administration } = this.#to.directory;
    const by = administration.by(CONSOLE);
    const known = person.mail === undefined ? undefined : this.#byMail.get(person.mail.toLowerCase());
    if (!known) {
      const { id, written } = await by.addMember(municipality, person);
      mustBeDone(municipality, written);
      return id;
    }
    const administers = await administration.municipalitiesOf(known.id);
    const content = { ...person, name: known.name };
    mustBeDone(municipality, await by.putMember(municipality, known.id, content, { expected: 0, administers }));
    return known.id;
  }

  /**
   * Makes the links, each for all municipalities of the file that somebody comes into by it, and tells those that are not
   * mailed. @returns how many are.
   */
  async invite({ origin, byMail }: Inviting, tell: (link: Link) => void): Promise<number> {
    const { directory } = this.#to;
    let mailed = 0;
    for (const [id, { person, of }] of this.#invited) {
      const made = await directory.ownWays.makeLink({
        person: id,
        municipalities: of.toSorted(),
        by: CONSOLE,
        days: LASTS,
      });
      if (!made) continue;
      const link = linkAddress(origin, made.token);
      const [municipality = ''] = of;
      if (byMail && person.mail !== undefined) {
        await mailLink(directory, municipality, { id, to: person.mail, name: person.name, link, kind: made.kind });
        mailed++;
      } else tell({ of: of.join(', '), name: person.name, link });
    }
    return mailed;
  }
}

interface ToMail {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly link: string;
  readonly kind: LinkKind;
}

/** Puts it where the server sends from. */
async function mailLink(
  directory: Directory,
  municipality: string,
  { id, to, name, link, kind }: ToMail,
): Promise<void> {
  const head = await letterheadOf(directory, municipality);
  const letter = linkLetter({ kind, link, name, of: head.name, days: LASTS[kind] });
  const key = `sign-in-link ${randomUUID()}`;
  await directory.outbox.put([{ key, municipality, person: id, kind: 'signInLink', to, ...lettersOf(letter, head) }]);
}
