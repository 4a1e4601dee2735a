import type { Directory } from '#directory';
import { fields, joined, list, map, ref, string } from '#schema';
import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { permit, read } from '../administration/resource.js';
import { Describe } from '../docs/describe.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { tells } from '../readings/told.js';
import { filterOf, id, oneOf, paging } from '../reading/params.js';
import { languageIn } from '../reading/list.resource.js';
import { namesById, peopleIn } from '../reading/people.js';
import { FORMATS, sendSheet, type Format } from '../sheets/out.js';
import { WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';
import { ChangesOfMunicipality, journalLine, type JournalAsked, type JournalTold as Line } from './journal.js';
import { calledIn, namedRow, namesOf, peopleOf } from './names.js';

export const PEOPLE = fields({ people: ref('People', namesById) });
export const journalAnswer = joined(
  fields({
    ...{ items: list(journalLine), 'next?': string },
    called: map(string, 'What the councils and municipalities in the lines are called, by their ids.'),
  }),
  PEOPLE,
);

const params = { ...paging, person: id('Only what this person changed, or what was changed of them.') };
export const AS_FILE = { format: oneOf('The whole list as a file for a spreadsheet, at most 10,000 rows.', FORMATS) };

/** A row of a file: each column of it, in one order, whatever stands in the first line. */
const rowOf = ({
  at,
  actor,
  what,
  person,
  councilName,
  fields: changed = [],
  old = {},
  new: now = {},
  council,
}: Line) => ({
  ...{ at, actor, what, person, councilName, fields: changed, old, new: now, council },
});

/** What was changed of a municipality's people and settings. */
@Controller('municipalities/:municipality/journal')
@UseGuards(SignedIn)
export class JournalController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly changes: ChangesOfMunicipality,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
  ) {}

  @Get()
  @Describe({
    ...read(
      {
        id: 'listJournal',
        summary: 'Who changed what of people, roles, settings and councils, and when; the latest first',
        description:
          'By: administrator, auditor. By ids: `people` has what they are called now, and whoever was erased is not.',
        answers: { 200: { about: 'The lines.', schema: ref('Journal') } },
      },
      ['too-large', 'not-found', 'not-ready'],
    ),
    query: { ...params, ...AS_FILE },
  })
  async list(
    @From() { actor }: Sender,
    @Param('municipality') municipality: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'journal', 'read', municipality);
    const { format, ...asked } = filterOf({ ...params, ...AS_FILE }, request.query);
    const ask = async (more: object = {}) => {
      const found = await this.changes.lines({
        ...(asked as Omit<JournalAsked, 'municipality'>),
        municipality,
        ...more,
      });
      const people = await namesOf(this.directory, found.items.flatMap(peopleOf));
      const called = await calledIn(this.directory, found.items, this.changes.councilNames(actor, municipality));
      tells('people', municipality, () => peopleIn(people));
      return { ...found, people, called };
    };
    if (format === undefined) return ask();
    const file = { name: 'wijzigingen', format: format as Format, isPaged: true, councils: new Map<string, string>() };
    return sendSheet(this.built, reply, { ...file, language: languageIn(request) }, async (more) => {
      const { items, people, called, ...page } = await ask(more);
      return { ...page, items: items.map((line) => rowOf(namedRow(line, { ...called, ...people }))) };
    });
  }
}
