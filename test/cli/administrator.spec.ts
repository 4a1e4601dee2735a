import { afterAll, describe, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { cli } from './run.js';

afterAll(clear);

describe('the first administrator', () => {
  it('is added before there is anything, and known by the login name', async () => {
    const data = join(folder(), 'new');
    const eva = ['administrator', 'gm0014', '--name', 'Eva de Wit', '--login', 'e.dewit', '--data', data];
    const { code, out } = await cli(...eva);
    expect([code, out]).toEqual([0, expect.stringMatching(/^[\da-f-]{36} is beheerder van gm0014\.\n$/)]);
    const directory = await openDirectory({ file: join(data, 'directory.sqlite'), now: () => new Date() });
    const [found, ...others] = await directory.signIns.known(['gm0014'], 'e.dewit');
    await directory.close();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ id: out.split(' ')[0], name: 'Eva de Wit' },
      memberships: [{ role: 'administrator', municipality: 'gm0014' }],
    });
    expect(await cli(...eva)).toMatchObject({ code: 1, err: expect.stringMatching(/^duplicate-id: --login: /) });
  });

  it.each([
    [['0014', '--name', 'Eva', '--login', 'eva'], 'gemeente'],
    [['gm0014', '--login', 'eva'], '--name'],
    [['gm0014', '--name', '(verwijderd)', '--login', 'eva'], '--name'],
    [['gm0014', '--name', 'Eva'], '--login'],
    [['gm0014', '--name', 'Eva', '--login', 'a b'], '--login'],
  ])('is not %j', async (args, place) => {
    const { code, err } = await cli('administrator', ...args, '--data', folder());
    expect([code, err.startsWith(`invalid: ${place}: `)]).toEqual([2, true]);
  });
});
