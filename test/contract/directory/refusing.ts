import { expect, it } from '@jest/globals';
import { DirectoryUnusable } from '#directory';
import type { Kind } from './places.js';
import { noor, type UnderTest } from './under-test.js';

/** What is not ours, or not ours any more, is left alone. */
export function refusing(test: UnderTest, { newer }: Kind): void {
  it('is refused when it is newer, and left as it is', async () => {
    await test.directory.add([noor]);
    await test.directory.close();
    await test.place.query(newer);
    await expect(test.node()).rejects.toThrow(DirectoryUnusable);
    await expect(test.node()).rejects.toThrow(/newer version \(99\); this one knows \d+/);
    expect(await test.place.kept()).toContain('Wiersma');
  });

  it('goes on beside a newer node, which only added to it', async () => {
    await test.directory.add([noor]);
    await test.place.query(newer);
    await test.place.query("ALTER TABLE person ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''");
    await test.directory.add([{ ...noor, id: 'p2' }]);
    expect(await test.directory.person('p2')).toEqual({ ...noor, id: 'p2' });
    expect((await test.directory.signIn('p2'))?.person.name).toBe('Noor Wiersma');
  });
}
