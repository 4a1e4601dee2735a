import { documentsFolder } from '#data-folder';
import { accessSync, constants, mkdirSync } from 'node:fs';

import { join } from 'node:path';
import { folderProblem } from './cannot-start.js';

/** Makes the folder when it is not there yet, and names what is kept in it. */
export function dataFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch (error) {
    throw folderProblem(folder, error);
  }
  const file = (name: string) => join(folder, `${name}.sqlite`);
  return {
    events: file('events'),
    directory: file('directory'),
    views: file('views'),
    documents: documentsFolder(folder),
  };
}
