import type { Db, Tables } from '../store/tables.js';
import {
  DRAFT_KINDS,
  MOST_OPEN_DRAFTS,
  MOST_ASKED,
  type AskedOfDraft,
  type DraftAgreement,
  type DraftComment,
  type DraftHead,
  type DraftPart,
  type OpenDraft,
  type WholeDraft,
} from './drafts.js';

/** The part in which a draft says which councils advise along. */
const WITH = 'with';

const known = <T>(value: T | null): T | undefined => value ?? undefined;
const textIn = (kept: string): string | undefined => kept || undefined;

/** The ids of councils in what somebody saved; of anything else none. */
function councilsIn(content: string | null): readonly string[] {
  const found: unknown = content === null ? [] : JSON.parse(content);
  return Array.isArray(found) ? found.filter((id) => typeof id === 'string') : [];
}

/** Without what a newer node keeps of a kind that is not known here: taken for another, it could be sent as one. */
const heads = (db: Db) =>
  db
    .selectFrom('advice_draft as d')
    .leftJoin('advice_draft_part as w', (on) => on.onRef('w.draft', '=', 'd.id').on('w.part', '=', WITH))
    .selectAll('d')
    .select('w.content as along')
    .where('d.kind', 'in', DRAFT_KINDS);

type HeadRow = Tables['advice_draft'] & { readonly along: string | null };

const headOf = (row: HeadRow): DraftHead => ({
  ...{ id: row.id, trajectory: row.trajectory, municipality: row.municipality, council: row.council },
  ...{
    kind: row.kind,
    request: textIn(row.request),
    advice: textIn(row.given),
    with: councilsIn(row.along),
    version: known(row.version),
  },
  ...{ revision: row.revision, changes: row.changes, changedAt: row.changed_at },
  sent: row.sent_at === null ? undefined : { advice: row.advice ?? '', at: row.sent_at, by: known(row.sent_by) },
});

export async function headsOf(db: Db, trajectory: string): Promise<readonly DraftHead[]> {
  const rows = await heads(db)
    .where('trajectory', '=', trajectory)
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id')
    .execute();
  return rows.map(headOf);
}

export async function head(db: Db, id: string): Promise<DraftHead | undefined> {
  const row = await heads(db).where('d.id', '=', id).executeTakeFirst();
  return row && headOf(row);
}

const partOf = (row: Tables['advice_draft_part']): DraftPart => ({
  ...{ part: row.part, content: JSON.parse(row.content) as unknown, place: row.place, revision: row.revision },
  ...{ changedBy: known(row.changed_by), changedAt: row.changed_at, holder: known(row.holder) },
});

const commentOf = (row: Tables['advice_draft_comment']): DraftComment => ({
  ...{ id: row.id, part: textIn(row.part), text: row.text, by: known(row.by_person), at: row.at },
  ...{ asked: known(row.asked), settled: row.settled === 1 },
});

const agreementOf = (row: Tables['advice_draft_agreement']): DraftAgreement => ({
  ...{ council: row.council, meeting: row.meeting, on: row.on_day, revision: row.revision },
  ...{ by: known(row.by_person), at: row.at },
});

/** What changed while it was read counts as changed: the count of changes is read first. */
export async function whole(db: Db, id: string): Promise<WholeDraft | undefined> {
  const found = await head(db, id);
  if (!found) return undefined;
  const parts = await db
    .selectFrom('advice_draft_part')
    .selectAll()
    .where('draft', '=', id)
    .orderBy('place')
    .orderBy('part')
    .execute();
  const comments = await db
    .selectFrom('advice_draft_comment')
    .selectAll()
    .where('draft', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const assents = await db
    .selectFrom('advice_draft_assent')
    .select(['person', 'council', 'revision', 'at'])
    .where('draft', '=', id)
    .orderBy('at')
    .orderBy('person')
    .execute();
  const agreements = await db
    .selectFrom('advice_draft_agreement')
    .selectAll()
    .where('draft', '=', id)
    .orderBy('council')
    .execute();
  return {
    ...found,
    parts: parts.map(partOf),
    comments: comments.map(commentOf),
    assents,
    agreements: agreements.map(agreementOf),
  };
}

/** Of one or the other in the words of whichever database: a council stands in what its draft says goes along. */
export async function openOf(
  db: Db,
  councils: readonly { readonly municipality: string; readonly council: string }[],
  person: string,
): Promise<readonly OpenDraft[]> {
  if (councils.length === 0) return [];
  const rows = await heads(db)
    .select((of) => [
      of
        .selectFrom('advice_draft_part as h')
        .select((held) => held.fn.countAll<number | string>().as('count'))
        .whereRef('h.draft', '=', 'd.id')
        .where('h.holder', '=', person)
        .as('held'),
      of
        .selectFrom('advice_draft_comment as c')
        .select((asked) => asked.fn.countAll<number | string>().as('count'))
        .whereRef('c.draft', '=', 'd.id')
        .where('c.asked', '=', person)
        .where('c.settled', '=', 0)
        .as('asked'),
    ])
    .where('d.sent_at', 'is', null)
    .where((is) =>
      is.or(
        councils.map(({ municipality, council }) =>
          is.and([
            is('d.municipality', '=', municipality),
            is.or([is('d.council', '=', council), is('w.content', 'like', `%${JSON.stringify(council)}%`)]),
          ]),
        ),
      ),
    )
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id')
    .limit(MOST_OPEN_DRAFTS)
    .execute();
  return rows.map(({ held, asked, ...row }) => ({ ...headOf(row), held: Number(held), asked: Number(asked) }));
}

/** The comment of a draft, as something that is told. */
export const itemOfComment = (trajectory: string, comment: string) => `${trajectory}:comment:${comment}`;

export async function askedOf(db: Db, person: string): Promise<readonly AskedOfDraft[]> {
  const rows = await db
    .selectFrom('advice_draft_comment as c')
    .innerJoin('advice_draft as d', 'd.id', 'c.draft')
    .leftJoin('advice_draft_part as w', (on) => on.onRef('w.draft', '=', 'd.id').on('w.part', '=', WITH))
    .selectAll('c')
    .select(['d.kind', 'd.trajectory', 'd.municipality', 'd.council', 'd.request', 'd.given', 'w.content as along'])
    .where('c.asked', '=', person)
    .where('c.settled', '=', 0)
    .where('d.kind', 'in', DRAFT_KINDS)
    .where((is) => is.or([is('c.by_person', 'is', null), is('c.by_person', '<>', person)]))
    .where('d.sent_at', 'is', null)
    .orderBy('c.at', 'desc')
    .orderBy('c.id')
    .limit(MOST_ASKED)
    .execute();
  return rows.map(({ draft, kind, trajectory, municipality, council, request, given, along, ...row }) => ({
    ...{ draft, kind, trajectory, municipality, council, request: textIn(request), advice: textIn(given) },
    with: councilsIn(along),
    item: itemOfComment(trajectory, row.id),
    ...commentOf({ draft, ...row }),
  }));
}
