export { openDirectory, type Demo, type Directory, type DirectoryOptions } from './directory.js';
export { ROLES, type Membership, type Person, type Role } from './membership.js';
export { ERASED } from './people.js';
export type { Session } from './sessions.js';
export { DirectoryUnusable } from './tables.js';
