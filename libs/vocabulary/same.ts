/** Whether people read two names as the same one: by letter case, spaces and what cannot be seen nothing is told apart. */
export const isSameName = (a: string, b: string): boolean => read(a) === read(b);

const read = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Whether two mail addresses are read as one; who has none shares it with nobody. */
export const isSameMail = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a.toLowerCase() === b?.toLowerCase();
