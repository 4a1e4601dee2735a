import { Name, Unsought } from '#facts';

/** What was given along with something: what it is called, and by which hash it is kept. */
export class Annex {
  @Name() name!: string;
  @Unsought() @Name() file!: string;
}
