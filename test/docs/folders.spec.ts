import { expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { textOf } from './documents.js';

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);

it('the picture of folders in the README has each of them, with what is in it', () => {
  const picture = /```text\n(libs\/[^`]*)```/.exec(textOf('README.md'))?.[1] ?? '';
  const said = new Map(
    [...picture.matchAll(/((?:libs|apps)\/[\w/-]+) +(\S+(?: \S+)*)/g)].map(([, at, is]) => [at, is]),
  );
  const folders = [...foldersIn('libs'), ...foldersIn('apps/api'), 'apps/cli', 'apps/web'];
  expect([...said.keys()].toSorted()).toEqual(folders.toSorted());
});
