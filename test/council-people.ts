import { openDirectory, type CouncilFunction } from '#directory';
import { join } from 'node:path';

/** Somebody more who acts for a council of the demo's municipality, with a session: `gm0000` has one account for each. */
export async function councilPerson(
  folder: string,
  name: string,
  council: string,
  as?: CouncilFunction,
): Promise<{ id: string; token: string }> {
  const directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });
  try {
    const roles = [{ role: 'council', council, ...(as && { function: as }) }] as const;
    const { id } = await directory.administration.by('beheerder').addMember('gm0000', { name, roles });
    const session = await directory.signIn(id);
    if (!session) throw new Error(`${name} has no session`);
    return { id, token: session.token };
  } finally {
    await directory.close();
  }
}
