import { date, fields, list, oneOf, string, whole } from '#schema';
import { councilsOf, inOrder, type Moment, type Trajectory } from '#trajectory';

/** As what a fact names a file: the text of a version, the letter of an advice, or what was given along. */
const AS = ['draft', 'advice', 'adviceAnnex', 'informationAnnex'] as const;

export const filesSchema = {
  ...list(
    fields({
      file: { ...string, description: 'The hash by which it is kept here, or what it is called elsewhere.' },
      as: oneOf(AS),
      on: date,
      'version?': whole,
      'advice?': string,
      'councils?': { ...list(string), description: 'Whose advice it is.' },
      'name?': string,
    }),
  ),
  description: 'The files that its facts name.',
};

type File = {
  readonly file: string;
  readonly as: (typeof AS)[number];
  readonly on: string;
  readonly version?: number;
  readonly advice?: string;
  readonly councils?: readonly string[];
  readonly name?: string;
};

interface Along {
  readonly at: Moment;
  readonly annexes?: readonly { readonly name: string; readonly file: string }[];
}
const along = ({ at, annexes = [] }: Along, as: File['as'], of: Partial<File> = {}): File[] =>
  annexes.map(({ name, file }) => ({ file, as, on: at.on, ...of, name }));

/** The files that the facts of a trajectory name, as far as they are seen: of the text, of the advices, of what was given. */
export function filesIn(s: Trajectory): readonly File[] {
  const given = [...inOrder(s.information).flatMap((asked) => asked.given), ...s.givenUnasked];
  return [
    ...s.drafts.flatMap(({ file, version, at }): File[] =>
      file === undefined ? [] : [{ file, as: 'draft', on: at.on, version }],
    ),
    ...inOrder(s.advices).flatMap((advice): File[] => {
      const of = { advice: advice.id, councils: councilsOf(advice) };
      const letter: File[] =
        advice.file === undefined ? [] : [{ file: advice.file, as: 'advice', on: advice.at.on, ...of }];
      return [...letter, ...along(advice, 'adviceAnnex', of)];
    }),
    ...given.flatMap((one) => along(one, 'informationAnnex')),
  ];
}
