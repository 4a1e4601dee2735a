import type { Actor } from '#access';
import { write } from '#dossier-file';
import { InMemoryEventStore, verifyStream } from '#event-store';
import { trajectories } from '#kinds';
import { broughtInAt } from '#log';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { actor, as, HOSTILE, problems, upTo } from '../../test/hostile/import-bypass.js';
import { Commands, OPERATOR, type Bringer } from './index.js';

const civilServant = as('civilServant');
const asd = as('council', 'gm0000', 'asd');
const other = as('council', 'gm0000', 'jongeren');
const elsewhere = as('civilServant', 'gm0014');

const OPENING = {
  ...{ title: 'Imp', municipality: 'gm0000', kind: 'requested', subject: 'ordinance', legalBases: ['local'] },
  authorities: [
    { id: 'college', kind: 'college', name: 'College' },
    { id: 'raad', kind: 'raad', name: 'R' },
  ],
  councils: [{ id: 'asd', name: 'ASD' }],
};

const now = () => new Date('2026-06-01T12:00:00Z');
let store: InMemoryEventStore;
let commands: Commands;
beforeEach(() => {
  store = new InMemoryEventStore();
  commands = new Commands({ store, now });
});
const log = (id = 'imp1') => store.readStream(trajectories.streamOf(id));
const bring = (by: Bringer, text: string) => commands.bringIn(by, text);
const post = (by: Actor, type: string, data: object, occurredOn = '2026-02-10') =>
  commands.execute(by, { trajectory: 'imp1', key: `${type} ${occurredOn}`, type, data, occurredOn });

describe('what a longer file adds', () => {
  it.each([0, 1, 2, 3, 4, 5])(
    'is refused to a civil servant who may not post it, after %i facts of history',
    async (n) => {
      expect(await bring(civilServant, upTo(n))).toMatchObject({ ok: true, recorded: n + 1, there: 0 });
      const before = await log();
      const refused = await bring(civilServant, HOSTILE);
      expect(refused).toMatchObject({ ok: false, why: 'refused' });
      const codes = problems(refused) as string[];
      expect(codes.join('\n')).toContain('not-permitted');
      expect(await log()).toEqual(before);
    },
  );

  it('is refused with its line and place', async () => {
    await bring(civilServant, upTo(3));
    expect(problems(await bring(civilServant, upTo(4)))).toEqual(['41: not-permitted facts[3]']);
  });

  it('is recorded of whoever may post it, as theirs', async () => {
    await bring(civilServant, upTo(1));
    expect(await bring(asd, upTo(2))).toMatchObject({ ok: true, recorded: 1, there: 2 });
    expect(await bring(civilServant, upTo(3))).toMatchObject({ ok: true, recorded: 1 });
    expect(await bring(as('alderman'), upTo(4))).toMatchObject({ ok: true, recorded: 1 });
    expect(await bring(asd, upTo(5))).toMatchObject({ ok: true, recorded: 1 });
    expect(await bring(as('clerk'), upTo(6))).toMatchObject({ ok: true, recorded: 1 });
    expect(await bring(as('clerk'), HOSTILE)).toMatchObject({ ok: true, recorded: 0, there: 7 });
    const meta = (await log()).map((event) => [event.type, event.meta['actor'], broughtInAt(event) !== undefined]);
    expect(meta).toEqual([
      ['TrajectoryOpened', 'p-civilServant', true],
      ['AdviceRequested', 'p-civilServant', true],
      ['AdviceSubmitted', 'p-council', false],
      ['AnswerDrafted', 'p-civilServant', false],
      ['ResponseAdopted', 'p-alderman', false],
      ['RejoinderGiven', 'p-council', false],
      ['DecisionTaken', 'p-clerk', false],
    ]);
    expect(verifyStream(await log())).toEqual({ ok: true });
  });

  it('is refused also when it was opened by a command, and whatever the file says of it', async () => {
    expect(await post(civilServant, 'TrajectoryOpened', OPENING, '2026-01-05')).toMatchObject({ ok: true });
    expect(problems(await bring(civilServant, HOSTILE))).toContain('26: not-permitted facts[1]');
    for (const lie of [HOSTILE.replace('gm0000', 'gm0014'), HOSTILE.replace('kind: raad', 'kind: college')]) {
      expect(problems(await bring(as('alderman'), lie))).toEqual(['2: duplicate-id']);
    }
    // To people of the municipality that the file names, the dossier is not there; its id is taken.
    expect(problems(await bring(elsewhere, HOSTILE.replace('gm0000', 'gm0014')))).toEqual(['2: duplicate-id id']);
    expect(await log()).toHaveLength(1);
  });

  it.each(['AdviceTermLapsed', 'TrajectoryMigrated', 'TextErased', 'TrajectoryOpened'])('is never %s', async (fact) => {
    await bring(civilServant, upTo(1));
    const more = `${upTo(1)}  - {date: 2026-05-01, fact: ${fact}, request: r1, dueOn: 2026-02-20, toDefinition: 1, reason: x}\n`;
    const everybody: Bringer[] = [OPERATOR, civilServant, as('administrator')];
    for (const by of everybody) {
      expect(problems(await bring(by, more))).toEqual([expect.stringMatching(/^26: invalid facts\[1\]/)]);
    }
    expect(await log()).toHaveLength(2);
  });
});

describe('a dossier that is new here', () => {
  it.each([as('alderman'), as('clerk'), asd, elsewhere, actor('p-none')])('is not brought in by $id', async (by) => {
    expect(problems(await bring(by, HOSTILE))).toEqual(['4: not-permitted municipality']);
    expect(await log()).toEqual([]);
  });

  it('is brought in by a civil servant or an administrator, and each event says so and by whom', async () => {
    expect(await bring(as('administrator'), HOSTILE)).toMatchObject({ ok: true, recorded: 7 });
    for (const { meta } of await log()) expect(meta).toMatchObject({ actor: 'p-administrator', broughtIn: true });
    expect(verifyStream(await log())).toEqual({ ok: true });
    const [first, ...rest] = await log();
    const { broughtIn: _, ...meta } = first?.meta ?? {};
    expect(verifyStream([{ ...(first as NonNullable<typeof first>), meta }, ...rest])).toMatchObject({ ok: false });
  });

  it('leaves what the clock did to the clock', async () => {
    const late = new Commands({ store, now });
    await late.bringIn(civilServant, upTo(2).replace('2026-02-01', '2026-05-01'));
    const lapsed = (await log()).find(({ type }) => type === 'AdviceTermLapsed');
    expect(lapsed?.meta).toMatchObject({ actor: 'clock' });
    expect(lapsed?.meta).not.toHaveProperty('broughtIn');
  });

  it.each(['\u212bsd', '\u1100\u1161', 'valueOf', 'constructor'])(
    'has an id that is like no other: not %s',
    async (id) => {
      expect(problems(await bring(civilServant, HOSTILE.replace('imp1', id)))).toEqual(['2: invalid id']);
      expect(await log(id)).toEqual([]);
    },
  );

  it('is another one than one whose id differs in capitals, which stays as it was', async () => {
    await bring(civilServant, upTo(1));
    const before = await log();
    expect(await bring(civilServant, HOSTILE.replace('imp1', 'IMP1'))).toMatchObject({ ok: true, there: 0 });
    expect(await log()).toEqual(before);
    expect((await log('IMP1')).every(({ meta }) => meta['broughtIn'] === true)).toBe(true);
  });
});

describe('who is no person', () => {
  it.each(['import', 'clock', 'anyone', '', ' ', 'IMPORT', 'ｉｍｐｏｒｔ'])(
    'does nothing as "%s", whatever it may',
    async (id) => {
      const nobody = actor(
        id,
        ...(['civilServant', 'administrator', 'alderman'] as const).map((role) => ({ role, municipality: 'gm0000' })),
      );
      expect(problems(await bring(nobody, HOSTILE))).toEqual(['4: not-permitted municipality']);
      await bring(civilServant, upTo(3));
      expect(problems(await bring(nobody, upTo(4)))).toEqual(['41: not-permitted facts[3]']);
      const adoption = { authority: 'college', advice: 'a1' };
      expect(await post(nobody, 'ResponseAdopted', adoption)).toMatchObject({ rejection: { code: 'not-permitted' } });
      expect(await log()).toHaveLength(4);
    },
  );

  it('brings in on the command line, and is told apart from the server', async () => {
    await bring(civilServant, upTo(3));
    expect(await bring(OPERATOR, HOSTILE)).toMatchObject({ ok: true, recorded: 3, there: 4 });
    expect((await log()).slice(4).map(({ meta }) => [meta['actor'], meta['broughtIn']])).toEqual(
      Array(3).fill(['import', true]),
    );
  });
});

describe('what the sender may not see', () => {
  const answer = (reason: string) => ({ authority: 'college', recommendation: 'p1', verdict: 'notAdopted', reason });
  const drafted = (reason: string) => upTo(3).replace('Te duur', reason);

  it('is not told by guessing a drafted answer line by line', async () => {
    await bring(civilServant, upTo(2));
    await post(civilServant, 'AnswerDrafted', answer('Te duur'), '2026-02-02');
    for (const by of [asd, other, elsewhere, as('alderman', 'gm0014'), actor('p-none')]) {
      const told = await Promise.all(
        ['Te duur', 'Iets anders', '""'].map(async (reason) => problems(await bring(by, drafted(reason)))),
      );
      expect(told).toEqual(Array(3).fill(['35: not-permitted facts[2]']));
    }
  });

  it('does not stand in the way of what they may add', async () => {
    await bring(civilServant, upTo(2));
    await post(civilServant, 'AnswerDrafted', answer('Te duur'), '2026-02-02');
    const dispute = '  - {date: 2026-02-10, fact: DisputeRaised, council: asd, ground: Er komt geen antwoord.}\n';
    expect(await bring(asd, upTo(2) + dispute)).toMatchObject({ ok: true, recorded: 1, there: 3 });
    expect((await log()).at(-1)?.meta).toMatchObject({ actor: 'p-council' });
  });

  it('is not told by a contact either', async () => {
    const withContact = (id: string) => upTo(2).replace('openedOn:', `contact: ${id}\nopenedOn:`);
    await bring(civilServant, withContact('p-1'));
    for (const file of [withContact('p-1'), withContact('p-2'), upTo(2)]) {
      expect(await bring(elsewhere, file)).toMatchObject({ ok: true, recorded: 0, there: 3 });
    }
    expect(problems(await bring(civilServant, withContact('p-2')))).toEqual(['2: duplicate-id']);
    expect(problems(await bring(asd, withContact('p-2')))).toEqual(['2: duplicate-id']);
  });

  it('of a hidden dossier is nothing: what is wrong is told as of an id that is free', async () => {
    await bring(civilServant, upTo(1));
    const files = [upTo(0), upTo(1), HOSTILE, HOSTILE.replace('gm0000', 'gm0014'), HOSTILE.replace('Te duur', 'nvt')];
    for (const by of [other, elsewhere, as('administrator', 'gm0014'), actor('p-none')]) {
      for (const file of files) {
        const [taken, free] = [await bring(by, file), await bring(by, file.replace('imp1', 'imp2'))];
        if (free.ok) {
          expect(problems(taken)).toEqual(['2: duplicate-id id']);
          store = new InMemoryEventStore();
          commands = new Commands({ store, now });
          await bring(civilServant, upTo(1));
        } else expect(taken).toEqual(free);
      }
    }
    expect(await log()).toHaveLength(2);
  });

  it('says the same of a taken id, whatever the file says and whatever is there', async () => {
    const mine = (text: string) => text.replace('gm0000', 'gm0014');
    await bring(civilServant, upTo(0));
    const told = [await bring(elsewhere, mine(upTo(0))), await bring(elsewhere, mine(HOSTILE))];
    await post(civilServant, 'DraftPublished', { version: 1, maturity: 'idea', text: 'Nee.' });
    told.push(await bring(elsewhere, mine(HOSTILE)));
    expect(told).toEqual(Array(3).fill(told[0]));
    expect(JSON.stringify(told[0])).not.toContain('verschilt');
  });
});

it('a file that is written from what was brought in adds nothing', async () => {
  await bring(civilServant, HOSTILE);
  const text = write('imp1', (await log()).map(trajectories.fromStore), '2026-06-01');
  expect(await bring(civilServant, text)).toMatchObject({ ok: true, recorded: 0, there: 7 });
});
