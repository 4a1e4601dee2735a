import { today } from '#calendar';
import { WritePath } from '#commands';
import { COUNCIL, idFor, type CouncilContent } from '#council';
import { CONSOLE, type Directory, type KeptLogo, type WriteOutcome } from '#directory';
import type { EventStore } from '#event-store';
import { bodyOf, idOf, IMPORT } from '#log';
import { isSameName } from '#vocabulary';
import { isDeepStrictEqual } from 'node:util';
import { councilStories } from '../stories.js';
import { Refused } from '../terminal.js';
import type { CouncilInFile, MunicipalityInFile } from './content.js';
import { settledBy } from './judge.js';
import { hasEnded, isToBeShared, type Standing } from './standing.js';

export interface Written {
  readonly store: EventStore;
  readonly directory: Directory;
  readonly now: () => Date;
}

type Image = NonNullable<KeptLogo['image']>;

/** @throws Refused where somebody else was first: what was done stays, and the file goes on from there. */
export function mustBeDone(of: string, outcome: WriteOutcome): void {
  if (outcome.ok) return;
  throw new Refused(
    `stale: ${of}: er is tegelijk iets anders veranderd (${outcome.why}). Lees het bestand nog eens in: wat al is gedaan, blijft zo.`,
  );
}

/** What of the settings is otherwise than it was, by the names of their fields. */
async function settle(
  { directory }: Written,
  given: MunicipalityInFile,
  standing: Standing,
): Promise<readonly string[]> {
  const { before, after } = settledBy(given, standing);
  const was: Readonly<Record<string, unknown>> = before;
  const changed = Object.entries(after).flatMap(([name, value]) => (isDeepStrictEqual(was[name], value) ? [] : [name]));
  if (changed.length === 0) return [];
  const { revision } = standing.settings;
  const by = directory.administration.by(CONSOLE);
  mustBeDone(given.municipality, await by.settle(given.municipality, after, revision));
  return changed;
}

type Brought =
  | { readonly ok: true; readonly was: 'founded' | 'changed' | 'same' }
  | { readonly ok: false; readonly why: string };

/** Founds a council, or changes what the file says otherwise of it; in the turn of its municipality. */
async function bringCouncil(
  { store, directory, now }: Written,
  municipality: string,
  { council, sharedWith: _, ...content }: CouncilInFile,
): Promise<'founded' | 'changed' | 'same'> {
  const path = new WritePath(COUNCIL, { store, now });
  const id = idFor(municipality, council);
  const on = today(now());
  return directory.administration.inTurn(municipality, async () => {
    const called = (await councilStories(store)).find(
      (one) =>
        one.municipality === municipality &&
        one.council !== council &&
        !one.ended &&
        isSameName(one.content.name, content.name),
    );
    if (called) throw new Refused(`duplicate-id: ${municipality}: zo heet hier al een adviesraad: ${called.council}`);
    const outcome = await path.bring<Brought>(
      id,
      async ({ state, last }, append) => {
        const before = state.council;
        if (before?.ended) return { ok: true, was: 'same' };
        const after: CouncilContent = { ...before?.content, ...content };
        if (before && isDeepStrictEqual({ ...before.content }, { ...after })) return { ok: true, was: 'same' };
        const type = before ? 'CouncilChanged' : COUNCIL.opening;
        const data = before ? after : { municipality, council, ...after };
        const decided = COUNCIL.decide(state, { id, type, data, occurredOn: on, today: on });
        if (!decided.ok) return { ok: false, why: `${decided.rejection.code}: ${decided.rejection.message}` };
        // Of this council as it is now: the same again later is another command.
        const command = idOf(id, IMPORT, `setup ${last?.revision ?? 'none'}`);
        const appended = await append(decided.events, { actor: IMPORT, command, body: bodyOf(data) });
        return appended === 'again' ? 'again' : { ok: true, was: before ? 'changed' : 'founded' };
      },
      path.waiting(),
    );
    if (!outcome.ok) throw new Refused(`${municipality}: ${council}: ${outcome.why}`);
    return outcome.was;
  });
}

/** Lets a council take part elsewhere. @returns with which municipalities it does so now, and did not before. */
async function share(
  { directory }: Written,
  home: string,
  { council, sharedWith = [] }: CouncilInFile,
  standing: Standing,
) {
  const by = directory.administration.by(CONSOLE);
  const anew = sharedWith.filter((code) => isToBeShared(standing, council, code));
  for (const municipality of anew) {
    const open = standing.shared.find((one) => one.council === council && one.municipality === municipality);
    const offered = open ? undefined : await by.offerCouncil({ home, council, municipality });
    if (offered) mustBeDone(home, offered.written);
    const id = open?.id ?? offered?.shared.id ?? '';
    // That nothing is in the way there was looked at before anything was written.
    mustBeDone(municipality, await by.acceptCouncil(municipality, id, () => Promise.resolve()));
  }
  return anew;
}

/** Adds the texts that are not there, and changes those that say something else under the same title. */
async function keepTexts({ directory }: Written, { municipality, texts = [] }: MunicipalityInFile, standing: Standing) {
  const by = directory.administration.by(CONSOLE);
  let changed = 0;
  for (const text of texts) {
    const there = standing.texts.find((one) => isSameName(one.title, text.title));
    if (there?.title === text.title && there.text === text.text) continue;
    mustBeDone(
      municipality,
      there
        ? await by.changeText(municipality, there.id, text, there.revision)
        : (await by.addText(municipality, text)).written,
    );
    changed++;
  }
  return changed;
}

const names = (ids: readonly string[]) => ids.join(', ');
const line = (what: string, items: readonly string[]) => (items.length > 0 ? [`${what}: ${names(items)}`] : []);

/** Sets a municipality up but for its people: what was done and what was left, each a line. Nothing done twice. */
export async function applySettings(
  to: Written,
  given: MunicipalityInFile,
  standing: Standing,
  logo: Image | undefined,
): Promise<{ readonly done: readonly string[]; readonly left: readonly string[] }> {
  const { municipality, councils = [] } = given;
  const changed = await settle(to, given, standing);
  const { image, revision } = standing.logo;
  const isNewLogo = logo !== undefined && !(image && Buffer.from(image.bytes).equals(logo.bytes));
  const by = to.directory.administration.by(CONSOLE);
  if (isNewLogo) mustBeDone(municipality, await by.keepLogo(municipality, logo, revision));
  const was = new Map<string, 'founded' | 'changed' | 'same'>();
  for (const council of councils) was.set(council.council, await bringCouncil(to, municipality, council));
  const of = (wanted: 'founded' | 'changed') => [...was].flatMap(([id, came]) => (came === wanted ? [id] : []));
  const texts = await keepTexts(to, given, standing);
  return {
    done: [
      ...line('instellingen', changed),
      ...(isNewLogo ? ['logo bewaard'] : []),
      ...line('adviesraden begonnen', of('founded')),
      ...line('adviesraden gewijzigd', of('changed')),
      ...(texts > 0 ? [`standaardteksten bewaard: ${texts}`] : []),
    ],
    left: councils
      .filter(({ council }) => hasEnded(standing, council))
      .map(({ council }) => `adviesraad ${council} is van de lijst gehaald, en blijft eraf`),
  };
}

/** Shares the councils of one municipality with the others of the file, once all of them have what is theirs. */
export async function applySharing(
  to: Written,
  { municipality, councils = [] }: MunicipalityInFile,
  standing: Standing,
) {
  const [done, left]: [string[], string[]] = [[], []];
  for (const council of councils) {
    const anew = await share(to, municipality, council, standing);
    done.push(...line(`adviesraad ${council.council} gedeeld met`, anew));
    const ended = (council.sharedWith ?? []).filter(
      (code) =>
        !anew.includes(code) &&
        !standing.shared.some((one) => one.council === council.council && one.municipality === code),
    );
    left.push(...line(`adviesraad ${council.council} wordt niet meer gedeeld, en dat blijft zo, met`, ended));
  }
  return { done, left };
}
