import type { Directory, Person } from '#directory';
import type { Place } from './places.js';

/** A directory under test, new for each test. `now` can be set; `node` opens it once more. */
export interface UnderTest {
  place: Place;
  now: Date;
  directory: Directory;
  readonly node: () => Promise<Directory>;
}

export const noor: Person = {
  id: 'p1',
  name: 'Noor Wiersma',
  memberships: [
    { role: 'civilServant', municipality: 'gm0000' },
    { role: 'council', municipality: 'gm0014', council: 'asd' },
  ],
};
