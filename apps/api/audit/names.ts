import { ERASED, CONSOLE, type Directory } from '#directory';

const OF_NOBODY: Readonly<Record<string, string>> = {
  [CONSOLE]: 'opdrachtregel van de server',
  clock: 'de klok',
  import: 'ingelezen dossier',
};

/** What these are called now: whoever was erased is not. */
export async function namesOf(directory: Directory, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const known = await directory.known(ids);
  return Object.fromEntries(
    [...new Set(ids)].map((id) => [id, OF_NOBODY[id] ?? known.get(id)?.name ?? ERASED] as const),
  );
}

/** A row of a sheet has names in the place of ids: nobody looks them up beside it. */
export const namedRow = <Row extends { readonly actor: string; readonly person?: string }>(
  row: Row,
  names: Readonly<Record<string, string>>,
): Row => ({
  ...row,
  actor: names[row.actor] ?? row.actor,
  ...(row.person !== undefined && { person: names[row.person] ?? row.person }),
});
