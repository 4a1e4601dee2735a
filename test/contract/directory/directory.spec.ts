import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import type { Directory } from '#directory';
import { adviceDrafts } from './advice-drafts.js';
import { administering } from './administering.js';
import { checkpoints } from './checkpoints.js';
import { foundByIndex } from './found-by-index.js';
import { journalling } from './journalling.js';
import { keeping } from './keeping.js';
import { machines } from './machines.js';
import { municipalityTexts } from './municipality-texts.js';
import { ownWays } from './own-ways.js';
import { ownTexts } from './own-texts.js';
import { postgres, sqlite } from './places.js';
import { posting } from './posting.js';
import { refusing } from './refusing.js';
import { sharingACouncil } from './sharing-a-council.js';
import { settingUp } from './setting-up.js';
import { settling } from './settling.js';
import { sharing } from './sharing.js';
import { standingIn } from './standing-in.js';
import { signingIn } from './signing-in.js';
import { telling } from './telling.js';
import type { UnderTest } from './under-test.js';

/** What libs/directory/directory.ts promises: every kind of database stands in this list. */
describe.each([sqlite, postgres])('directory: $name', (kind) => {
  const nodes: Directory[] = [];
  const test = {
    node: async () => {
      const opened = await test.place.open(() => test.now);
      nodes.push(opened);
      return opened;
    },
  } as UnderTest;

  beforeAll(() => kind.start());
  beforeEach(async () => {
    test.place = await kind.empty();
    test.now = new Date('2026-03-01T12:00:00Z');
    test.directory = await test.node();
  });
  afterEach(async () => {
    await Promise.all(nodes.splice(0).map((node) => node.close()));
    await test.place.remove();
  });
  afterAll(() => kind.stop());

  describe('by itself', () => keeping(test));
  describe('of checkpoints', () => checkpoints(test));
  describe('that a municipality sets', () => administering(test));
  describe('of drafts of advices', () => adviceDrafts(test));
  describe('of what was changed', () => journalling(test));
  describe('of sheets and letters', () => settling(test));
  describe('of texts that somebody keeps', () => ownTexts(test));
  describe('of texts that a municipality keeps', () => municipalityTexts(test));
  describe('of mail', () => posting(test));
  describe('of what is told', () => telling(test));
  describe("of ways of one's own", () => ownWays(test));
  describe('of machines', () => machines(test));
  describe('of setting up', () => settingUp(test));
  describe('of signing in', () => signingIn(test));
  describe('of standing in', () => standingIn(test));
  describe('of a council that is shared', () => sharingACouncil(test));
  describe('with much in it', () => foundByIndex(test, kind.name));
  describe('with others', () => sharing(test, kind));
  describe('that cannot be used', () => refusing(test, kind));
});
