import { today } from '#calendar';
import type { Member } from '#directory';
import { problem, type Problem } from '#facts';
import { isSameMail, isSameName } from '#vocabulary';
import { municipalityProblems, type NewMemberContent } from '../../api/administration/content.js';
import { under, type CouncilInFile, type MunicipalityInFile, type Wrong } from './content.js';
import { hasEnded, homeElsewhere, isAdministered, isToBeShared, keptNow, type Standing } from './standing.js';

/** Somebody of a file, among all whom it has of a municipality. */
export interface InFile {
  readonly person: NewMemberContent;
  readonly people: readonly NewMemberContent[];
}

const isKnownBy = (one: Member, { login, mail }: NewMemberContent) =>
  (login !== undefined && one.login !== undefined && isSameName(one.login, login)) || isSameMail(one.mail, mail);

/**
 * The members that somebody of the file may be: by login name, by mail address, or else by a name that is of nobody else in
 * the file.
 */
export function whoIs(members: readonly Member[], { person, people }: InFile): readonly Member[] {
  const known = members.filter((one) => isKnownBy(one, person));
  if (known.length > 0) return known;
  const isOther = (one: Member) => people.some((other) => other !== person && isKnownBy(one, other));
  return members.filter((one) => isSameName(one.name, person.name) && !isOther(one)).slice(0, 1);
}

/** All of a municipality as it would be settled. */
export function settledBy({ settings = {} }: MunicipalityInFile, { settings: kept }: Standing) {
  const { municipality: _, revision: __, ...before } = kept;
  return { before, after: { ...before, ...settings } as Required<MunicipalityInFile>['settings'] };
}

/** What its settings come to beside those that are kept: only of what the file does not say itself. */
function settingsProblems(given: MunicipalityInFile, standing: Standing): Problem[] {
  if (!given.settings || municipalityProblems(given.settings).length > 0) return [];
  return under('settings', municipalityProblems(settledBy(given, standing).after));
}

function councilProblems(given: MunicipalityInFile, standing: Standing): Problem[] {
  const others = [
    ...keptNow(standing).map(({ council, content }) => ({ id: council, name: content.name })),
    ...standing.taking,
  ];
  const inFile = new Map(given.councils?.map(({ council, name }) => [council, name]));
  return (given.councils ?? []).flatMap(({ council, name }, i): Problem[] => {
    if (hasEnded(standing, council)) return [];
    const home = homeElsewhere(standing, given.municipality, council);
    if (home !== undefined)
      return [
        problem(
          'duplicate-id',
          `deze adviesraad deelt ${home} met deze gemeente: zet hem daar in het bestand`,
          `councils[${i}].council`,
        ),
      ];
    // What the file itself calls otherwise goes by that from now on.
    const called = others.find((one) => one.id !== council && isSameName(inFile.get(one.id) ?? one.name, name));
    return called
      ? [problem('duplicate-id', `zo heet hier al een adviesraad, met het id ${called.id}`, `councils[${i}].name`)]
      : [];
  });
}

/** What stands in the way of a council in a municipality with which it is to be shared. */
function inTheWay({ council, name }: CouncilInFile, there: Standing): string | undefined {
  const known = [...keptNow(there).map((one) => ({ id: one.council, name: one.content.name })), ...there.taking];
  if (keptNow(there).some((one) => one.council === council)) return 'daar is dit id al van een eigen adviesraad';
  if (known.some((one) => (one.id === council) !== isSameName(one.name, name)))
    return 'daar is dit id al van een adviesraad met een andere naam, of deze naam van een met een ander id';
  return there.members.some(({ roles }) => roles.some((role) => role.council === council))
    ? 'daar hebben mensen al een rol in een adviesraad met dit id: beëindig die eerst'
    : undefined;
}

const sharingProblems = (given: MunicipalityInFile, all: ReadonlyMap<string, Standing>): Problem[] =>
  (given.councils ?? []).flatMap((council, i) =>
    (council.sharedWith ?? []).flatMap((code, j) => {
      const home = all.get(given.municipality);
      const there = all.get(code);
      if (home && !isToBeShared(home, council.council, code)) return [];
      // Of a municipality that is not in the file is told where the file is read.
      const why = there && inTheWay(council, there);
      return why === undefined ? [] : [problem('duplicate-id', why, `councils[${i}].sharedWith[${j}]`)];
    }),
  );

/** Those in which a person of the file can be: kept, to be kept, or of a dossier; and those of elsewhere. */
function rolesProblems(
  given: MunicipalityInFile,
  standing: Standing,
  sharedHere: ReadonlyMap<string, string>,
): Problem[] {
  const known = new Set([
    ...keptNow(standing).map(({ council }) => council),
    ...standing.taking.map(({ id }) => id),
    ...(given.councils ?? []).map(({ council }) => council).filter((id) => !hasEnded(standing, id)),
  ]);
  // Whoever is there stays what they are, whatever the file says.
  const { people = [] } = given;
  const rolesOf = (person: NewMemberContent) =>
    whoIs(standing.members, { person, people }).length > 0 ? [] : person.roles;
  return people.flatMap((person, i) =>
    rolesOf(person).flatMap(({ council, dossiers = [] }, j): Problem[] => {
      const place = `people[${i}].roles[${j}]`;
      const home =
        council === undefined
          ? undefined
          : (homeElsewhere(standing, given.municipality, council) ?? sharedHere.get(council));
      return [
        ...(home === undefined
          ? []
          : [
              problem(
                'not-permitted',
                `deze adviesraad is van ${home}: wie erin zit, staat daar in het bestand`,
                `${place}.council`,
              ),
            ]),
        ...(council === undefined || home !== undefined || known.has(council)
          ? []
          : [problem('unknown-id', `de gemeente kent geen adviesraad ${council}`, `${place}.council`)]),
        ...dossiers
          .filter((id) => !standing.dossiers.has(id))
          .map((id) => problem('unknown-id', `de gemeente heeft geen dossier ${id}`, `${place}.dossiers`)),
      ];
    }),
  );
}

function peopleProblems(given: MunicipalityInFile, standing: Standing): Problem[] {
  const people = given.people ?? [];
  const on = today(new Date());
  const isLed =
    isAdministered(standing, on) ||
    people.some(({ roles }) => roles.some(({ role, until }) => role === 'administrator' && until === undefined));
  return [
    ...(isLed
      ? []
      : [
          problem(
            'invalid',
            'de gemeente heeft nog geen beheerder: geef iemand de rol administrator, zonder laatste dag',
            'people',
          ),
        ]),
    ...people.flatMap((person, i) =>
      whoIs(standing.members, { person, people }).length > 1
        ? [problem('duplicate-id', 'de inlognaam is hier van een ander dan het mailadres', `people[${i}].login`)]
        : [],
    ),
  ];
}

/** What is wrong with what a file says beside what there is. */
export function problemsBeside(
  all: readonly MunicipalityInFile[],
  standing: ReadonlyMap<string, Standing>,
): readonly Wrong[] {
  return all.flatMap((given): Wrong[] => {
    const there = standing.get(given.municipality);
    if (!there) return [];
    const sharedHere = new Map(
      all.flatMap(({ municipality: home, councils = [] }) =>
        councils.flatMap(({ council, sharedWith }) =>
          sharedWith?.includes(given.municipality) === true ? [[council, home] as const] : [],
        ),
      ),
    );
    return [
      ...settingsProblems(given, there),
      ...councilProblems(given, there),
      ...sharingProblems(given, standing),
      ...peopleProblems(given, there),
      ...rolesProblems(given, there, sharedHere),
    ].map((one) => ({ of: given.municipality, ...one }));
  });
}
