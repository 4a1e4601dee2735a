import { mayAddDocument } from '#access';
import {
  DOCUMENT_KINDS,
  kindOf,
  MEDIA_TYPES,
  TEXT_NEEDED,
  TRACKED,
  WARNINGS,
  type DocumentStore,
  type Extracted,
  type TextNeeded,
  type Tracked,
} from '#documents';
import type { TrajectoryView } from '#projections';
import { isDocumentHash } from '#vocabulary';
import { described, fields, list, oneOf, ref, string, whole } from '#schema';
import { Body, Controller, Get, Inject, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { DOCUMENTS } from '../adapters.js';
import { Describe, READ_PROBLEMS, SENT_PROBLEMS } from '../docs/describe.js';
import { DOCUMENT_TYPES, DocumentBody } from '../http/bodies.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { tells } from '../readings/told.js';
import { filterOf, oneOf as among } from '../reading/params.js';
import { TrajectoryQuery, TrajectoryQueryHandler } from '../trajectory-query/trajectory.query.js';
import { DocumentWorker } from './document-worker.js';

/** What was read of a document that was added. */
export const documentAnswer = described(
  fields({
    hash: { ...string, description: 'What a fact names it by: the `file` of a draft, of an advice or of an annex.' },
    kind: oneOf(DOCUMENT_KINDS),
    size: { ...whole, description: 'In bytes.' },
    text: { ...string, description: 'A proposal: what is recorded is what you send.' },
    warnings: {
      ...list(fields({ code: oneOf(WARNINGS), 'count?': whole, message: string })),
      description: 'What of the document is not in the text, or may be otherwise than it was seen.',
    },
  }),
  (hash: string, size: number, { kind, text, warnings }: Extracted) => ({
    ...{ hash, kind, size, text },
    warnings: warnings.map((warning) => warning),
  }),
);

const HOW = {
  tracked: among('What becomes of tracked changes; without it they are accepted.', TRACKED),
  text: among('Whether a document without text, such as a scan, is refused; without it it is.', TEXT_NEEDED),
};
const path = { trajectory: 'Id of the trajectory.' };
const notThere = (what: string) => new Refusal('unknown-id', `${what} bestaat niet`, { status: 404 });

type Told = Pick<TrajectoryView, 'files'>;
type Named = NonNullable<Told['files']>[number];

/** What somebody called it, as a name of a file on any machine. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\w .-]/gu, '')
    .trim()
    .slice(0, 80) || 'bijlage';

/** What a file is called once it is saved, without its ending. */
const saveAs = ({ as, on, version, councils = [], name = '' }: Named): string =>
  ({
    draft: `versie-${version}`,
    advice: `advies-${councils.join('-')}-${on}`,
    adviceAnnex: plain(name),
    informationAnnex: plain(name),
  })[as];

@Controller('trajectories/:trajectory/documents')
export class DocumentsController {
  constructor(
    @Inject(DOCUMENTS) private readonly documents: DocumentStore,
    private readonly worker: DocumentWorker,
    private readonly dossiers: TrajectoryQueryHandler,
    private readonly bus: QueryBus,
  ) {}

  @Post()
  @UseGuards(SignedIn)
  @Describe({
    id: 'addDocument',
    tag: 'dossiers',
    summary: 'Add a document, and have its text read',
    description:
      'Word (.docx), OpenDocument (.odt), PDF, HTML, Markdown or plain text, by its content. Nothing is recorded of it: name it by its hash in a fact. Until a fact does, nobody can have it. By: civil servant, council.',
    for: 'signed-in',
    path,
    query: HOW,
    body: { schema: { type: 'string', format: 'binary' }, type: DOCUMENT_TYPES },
    answers: { 201: { about: 'Kept, and read.', schema: ref('Document') } },
    problems: [
      ...SENT_PROBLEMS,
      ...(['not-permitted', '404 unknown-id', 'too-large', 'unsupported-media-type', 'busy'] as const),
      ...(['document-encrypted', 'document-damaged', 'document-without-text', 'too-many-requests'] as const),
    ],
  })
  async add(
    @From() { actor }: Sender,
    @Param('trajectory') trajectory: string,
    @Query() query: Record<string, string>,
    @Body() body: unknown,
  ) {
    const known = await this.dossiers.knownTo(actor, trajectory);
    if (!known) throw notThere('dit traject');
    const denied = mayAddDocument(actor, { ...known, id: trajectory });
    if (denied) throw new Refusal(denied.code, denied.message);
    const { tracked = 'accept', text = 'required' } = filterOf(HOW, query) as { tracked?: Tracked; text?: TextNeeded };
    if (!(body instanceof DocumentBody)) {
      throw new Refusal('unsupported-media-type', 'stuur een document als application/octet-stream');
    }
    const read = await this.worker.read({ bytes: body.bytes, tracked, text }, actor.id);
    return documentAnswer(await this.documents.put(body.bytes), body.bytes.byteLength, read);
  }

  @Get(':document')
  @Describe({
    id: 'showDocument',
    tag: 'dossiers',
    summary: 'A document that a dossier names, as it came',
    description: 'To save, never to be shown by itself. For whoever may see the fact that names it.',
    for: 'reader',
    path: { ...path, document: 'Its hash.' },
    answers: {
      200: {
        about: 'The document.',
        schema: { type: 'string', format: 'binary' },
        type: [...new Set(Object.values(MEDIA_TYPES).map((type) => type.replace(/;.*/, '')))],
      },
    },
    problems: [...READ_PROBLEMS, 'too-many-requests'],
  })
  async show(
    @From() { actor }: Sender,
    @Param('trajectory') trajectory: string,
    @Param('document') document: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const told = await this.bus.execute(new TrajectoryQuery({ actor, trajectory, resource: '' }));
    if (!told) throw notThere('dit traject');
    const { files = [] } = JSON.parse(told.body) as Told;
    const named = isDocumentHash(document) ? files.find(({ file }) => file === document) : undefined;
    const bytes = named && (await this.documents.get(document));
    if (!bytes) throw notThere('dit document');
    tells('dossiers', told.insideOf);
    const kind = kindOf(bytes);
    const ending = { docx: 'docx', odt: 'odt', pdf: 'pdf', html: 'html', markdown: 'md', text: 'txt' }[kind];
    reply.headers({
      'Content-Type': MEDIA_TYPES[kind],
      'Content-Disposition': `attachment; filename="${saveAs(named)}.${ending}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
    return Buffer.from(bytes);
  }
}
