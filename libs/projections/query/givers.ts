interface Given {
  readonly council: string;
  readonly with?: readonly string[];
}

/** Whose advice it is: who submitted it first, then those that advised together with it. */
export const giversOf = ({ council, with: others = [] }: Given): string[] => [...new Set([council, ...others])];
