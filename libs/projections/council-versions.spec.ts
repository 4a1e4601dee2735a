import { expect, it } from '@jest/globals';
import type { StoredEvent } from '#event-store';
import { councilVersions } from './council-versions.js';

const stored = (revision: number, type: string, data: object): StoredEvent => ({
  ...{ id: `e${revision}`, stream: 'council-gm0014.jr', revision, position: String(revision), type, data },
  meta: {
    occurredOn: `2026-0${revision + 1}`,
    day: `2026-0${revision + 1}-28`,
    recordedAt: `2026-11-28T12:00:0${revision}Z`,
  },
});
const content = { name: 'Jongerenraad', legalBases: ['local'] };

it('tells what was recorded of a council, the latest first, and what it was from then on', () => {
  const history = [
    stored(0, 'CouncilFounded', { municipality: 'gm0014', council: 'jr', ...content }),
    stored(1, 'CouncilChanged', { ...content, budget: 500, because: 'Er is nu budget.' }),
    stored(2, 'TextErased', { revision: 1, places: ['because'], because: 'x', left: {}, signature: 's' }),
    stored(3, 'CouncilEnded', { reason: 'Opgegaan in een andere raad.' }),
  ];
  expect(councilVersions(history)).toEqual([
    {
      fact: 'CouncilEnded',
      date: '2026-04',
      recordedAt: '2026-11-28T12:00:03Z',
      because: 'Opgegaan in een andere raad.',
    },
    {
      ...{ fact: 'CouncilChanged', date: '2026-02', recordedAt: '2026-11-28T12:00:01Z', because: 'Er is nu budget.' },
      content: { ...content, budget: 500 },
    },
    { fact: 'CouncilFounded', date: '2026-01', recordedAt: '2026-11-28T12:00:00Z', content },
  ]);
  expect(councilVersions([])).toEqual([]);
});
