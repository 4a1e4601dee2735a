import { expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import type { WebBuild } from '../web/web-build.js';
import { sendSheet } from './out.js';

it('refuses a list that is longer than a file may be, and does not leave the end of it out', async () => {
  const page = { items: Array.from({ length: 200 }, () => ({ dossier: 'd' })), next: 'more' };
  const asked = {
    name: 'points',
    format: 'csv',
    isPaged: true,
    language: 'nl',
    councils: new Map<string, string>(),
  } as const;
  const sent = sendSheet({} as WebBuild, {} as FastifyReply, asked, () => Promise.resolve(page));
  await expect(sent).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('kies een deel') });
});
