import { today } from '#calendar';
import { COUNCIL, CouncilContent, idFor } from '#council';
import { municipalityName } from '#directory';
import { Id, Ids, isRecord, ListOf, MUNICIPALITY, Name, One, Optional, problem, type Problem, shapeOf } from '#facts';
import { isSameName } from '#vocabulary';
import {
  memberProblems,
  MunicipalityContent,
  municipalityProblems,
  NewMemberContent,
  StandardTextContent,
  standardTextProblems,
} from '../../api/administration/content.js';

const FORMAT = 'doorwerking-inrichting/1';
const MOST = 400;

/** A council as the API takes it, under its id, and the municipalities of the file with which it is shared. */
export class CouncilInFile extends CouncilContent {
  @Id() council!: string;
  @Optional() @Ids() sharedWith?: string[];
}

/** A municipality as a file sets it up: each part may be left out. */
export class MunicipalityInFile {
  @Name() municipality!: string;
  /** The id of the sign-in service that its people come in by, as the file of those has it. */
  @Optional() @Id() signIn?: string;
  @Optional() @One(() => MunicipalityContent) settings?: MunicipalityContent;
  /** Where the image is, from the folder of the file. */
  @Optional() @Name() logo?: string;
  @Optional() @ListOf(() => CouncilInFile) councils?: CouncilInFile[];
  @Optional() @ListOf(() => NewMemberContent) people?: NewMemberContent[];
  @Optional() @ListOf(() => StandardTextContent) texts?: StandardTextContent[];
}

/** What is wrong, and of which municipality; without one of the file as such. */
export interface Wrong extends Problem {
  readonly of?: string;
}

/** The same problems, of what stands at a place. */
export const under = (at: string, problems: readonly Problem[]): Problem[] =>
  problems.map(({ code, message, place }) => problem(code, message, place === undefined ? at : `${at}.${place}`));

interface Named {
  readonly place: string;
  readonly name: string;
}

/** Whatever is called as something before it. */
const twice = (all: readonly Named[], why: string): Problem[] =>
  all.flatMap(({ place, name }, i) =>
    all.slice(0, i).some((other) => isSameName(other.name, name)) ? [problem('duplicate-id', why, place)] : [],
  );

const given = <T>(
  items: readonly T[] | undefined,
  name: (item: T) => string | undefined,
  place: (i: number) => string,
) =>
  (items ?? []).flatMap((item, i): Named[] => {
    const called = name(item);
    return called === undefined ? [] : [{ name: called, place: place(i) }];
  });

/** What can be said of a municipality by what stands there alone. */
function problemsOf({ municipality, settings, councils, people, texts }: MunicipalityInFile): Problem[] {
  return [
    ...(MUNICIPALITY.test(municipality) && municipalityName(municipality) !== undefined
      ? []
      : [problem('unknown-id', 'deze gemeente staat niet in het register (TOOI)', 'municipality')]),
    ...(settings ? under('settings', municipalityProblems(settings)) : []),
    ...(councils ?? []).flatMap((council, i) => under(`councils[${i}]`, councilProblems(municipality, council))),
    ...twice(
      given(
        councils,
        (one) => one.council,
        (i) => `councils[${i}].council`,
      ),
      'dit id heeft al een andere adviesraad hier',
    ),
    ...twice(
      given(
        councils,
        (one) => one.name,
        (i) => `councils[${i}].name`,
      ),
      'zo heet hier al een andere adviesraad',
    ),
    ...(people ?? []).flatMap((person, i) => under(`people[${i}]`, personProblems(person))),
    ...twice(
      given(
        people,
        (one) => one.login,
        (i) => `people[${i}].login`,
      ),
      'deze inlognaam heeft hier al iemand anders',
    ),
    ...twice(
      given(
        people,
        (one) => one.mail,
        (i) => `people[${i}].mail`,
      ),
      'dit mailadres heeft hier al iemand anders',
    ),
    ...(texts ?? []).flatMap((text, i) => under(`texts[${i}]`, standardTextProblems(text))),
    ...twice(
      given(
        texts,
        (one) => one.title,
        (i) => `texts[${i}].title`,
      ),
      'zo heet hier al een andere tekst',
    ),
  ];
}

/** What would be said of it where it is founded: whatever is there, what it says of itself is judged the same. */
function councilProblems(municipality: string, { sharedWith: _, ...data }: CouncilInFile): readonly Problem[] {
  const on = today(new Date());
  const id = idFor(municipality, data.council);
  const asked = { id, type: COUNCIL.opening, data: { ...data, municipality }, occurredOn: on, today: on };
  const decided = COUNCIL.decide(COUNCIL.start(), asked);
  return decided.ok ? [] : decided.rejection.problems;
}

const personProblems = (person: NewMemberContent): Problem[] => [
  ...memberProblems(person),
  ...(person.mail === undefined && person.login === undefined
    ? [problem('invalid', 'geef een mailadres of een inlognaam: daaraan is te zien of iemand er al is', 'mail')]
    : []),
];

/** What several municipalities say together: with whom a council is shared, and who is of more than one. */
function togetherProblems(all: readonly MunicipalityInFile[]): Wrong[] {
  const codes = new Set(all.map(({ municipality }) => municipality));
  const names = new Map<string, { readonly name: string; readonly n: number }>();
  for (const [n, { people = [] }] of all.entries())
    for (const { name, mail } of people) {
      const known = mail?.toLowerCase();
      if (known !== undefined && !names.has(known)) names.set(known, { name, n });
    }
  return all.flatMap(({ municipality: of, councils = [], people = [] }, n): Wrong[] => [
    ...(all.slice(0, n).some((other) => other.municipality === of)
      ? [{ of, ...problem('duplicate-id', 'deze gemeente staat al eerder in het bestand', 'municipality') }]
      : []),
    ...councils.flatMap(({ council, name, sharedWith = [] }, i) =>
      sharedWith.flatMap((code, j): Wrong[] => {
        const place = `councils[${i}].sharedWith[${j}]`;
        if (code === of) return [{ of, ...problem('invalid', 'dit is de gemeente zelf', place) }];
        if (!codes.has(code))
          return [{ of, ...problem('unknown-id', 'deze gemeente staat niet in dit bestand', place) }];
        const there = all.find((other) => other.municipality === code)?.councils ?? [];
        return there.some((one) => one.council === council || isSameName(one.name, name))
          ? [{ of, ...problem('duplicate-id', 'daar staat al een adviesraad met dit id of deze naam', place) }]
          : [];
      }),
    ),
    ...people.flatMap((person, i): Wrong[] => {
      const elsewhere = names.get(person.mail?.toLowerCase() ?? '');
      return elsewhere && elsewhere.n < n && elsewhere.name !== person.name
        ? [
            {
              of,
              ...problem(
                'invalid',
                'met dit mailadres staat in het bestand al iemand met een andere naam',
                `people[${i}].name`,
              ),
            },
          ]
        : [];
    }),
  ]);
}

/** By what a municipality is told: its code, or where it stands while that is no code. */
const calledAt = (value: unknown, i: number): string => {
  const code = isRecord(value) ? value['municipality'] : undefined;
  return typeof code === 'string' && MUNICIPALITY.test(code) ? code : `municipalities[${i}]`;
};

/** What a file says, with whatever is wrong with it by itself: nothing is looked up for that. */
export function contentOf(value: unknown): {
  readonly given: readonly MunicipalityInFile[];
  readonly wrong: readonly Wrong[];
} {
  const refused = (message: string, place: string) => ({ given: [], wrong: [problem('invalid', message, place)] });
  if (!isRecord(value) || value['format'] !== FORMAT) return refused(`moet ${FORMAT} zijn`, 'format');
  const unknown = Object.keys(value).filter((name) => name !== 'format' && name !== 'municipalities');
  const list = value['municipalities'];
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST)
    return refused(`moet een lijst van 1 tot en met ${MOST} gemeenten zijn`, 'municipalities');
  const shaped = list.map((one: unknown, i) => ({ of: calledAt(one, i), shape: shapeOf(MunicipalityInFile, one) }));
  const fit = shaped.flatMap(({ of, shape }) => (shape.ok ? [{ of, data: shape.data }] : []));
  return {
    given: fit.map(({ data }) => data),
    wrong: [
      ...unknown.map((name) => problem('invalid', 'is geen bekend veld', name)),
      ...shaped.flatMap(({ of, shape }) => (shape.ok ? [] : shape.problems.map((one) => ({ of, ...one })))),
      ...fit.flatMap(({ of, data }) => problemsOf(data).map((one) => ({ of, ...one }))),
      ...togetherProblems(fit.map(({ data }) => data)),
    ],
  };
}
