export type { Demo } from './demo.js';
export { openDirectory, type Directory, type DirectoryOptions } from './directory.js';
export { DirectoryUnavailable, DirectoryUnusable, UNAVAILABLE_NL } from './errors.js';
export { ROLES, type Membership, type Person, type Role } from './membership.js';
export { ERASED } from './people.js';
export type { Session } from './sessions.js';
