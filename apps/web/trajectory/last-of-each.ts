/** The last that each council said, in the order of recording: of an advice that several gave none speaks for another. */
export const lastOfEach = <T extends { readonly council: string }>(said: readonly T[]): readonly T[] => [
  ...new Map(said.map((one) => [one.council, one])).values(),
];
