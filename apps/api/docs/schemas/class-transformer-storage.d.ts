/** Its own types do not name this file, in which it keeps what its decorators said. */
declare module 'class-transformer/cjs/storage.js' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage.js';
}
