import type { Drafting } from '#access';
import { DRAFT_KINDS, type DraftHead, type DraftNow, type OpenDraft, type WholeDraft } from '#directory';
import { day, described, fields, joined, list, map, moment, oneOf, string, whole, yes, type Schema } from '#schema';

const saying = <T>(schema: Schema<T>, description: string): Schema<T> => ({ ...schema, description });
const person = saying(string, 'Id of a person; left out of who was erased.');

const head = fields({
  id: string,
  kind: saying(oneOf(DRAFT_KINDS), 'What it becomes once it is sent.'),
  trajectory: string,
  council: saying(string, 'Whose it is.'),
  'request?': saying(string, 'Of an advice that was asked for.'),
  'advice?': saying(string, 'What it supplements, or is a rejoinder about. Left out of an advice.'),
  with: saying(list(string), 'The councils that advise along.'),
  'version?': saying(whole, 'The newest version of the text when it was begun.'),
  revision: saying(whole, 'Of what it says. For If-Match of what is said of the whole.'),
  changes: saying(whole, 'Counts all that changed: the same number is the same draft.'),
  changedAt: moment,
  'sent?': fields({ advice: saying(string, 'Where it went.'), at: moment, 'by?': person }),
  writes: saying(yes, 'Whether you may change what it says.'),
  yours: saying(list(string), 'The councils of it that you are of.'),
  speaks: saying(list(string), 'Those of them for which you speak, as chair or secretary.'),
});
const told = ({ municipality: _, ...draft }: DraftHead, { writes, councils, speaks }: Drafting) => ({
  ...draft,
  writes,
  yours: councils,
  speaks,
});

export const draftHeadAnswer = described(head, told);
export const draftsAnswer = described(
  fields({ items: list(head) }),
  (items: readonly (readonly [DraftHead, Drafting])[]) => ({ items: items.map(([draft, as]) => told(draft, as)) }),
);

const open = fields({
  held: saying(whole, 'How many parts you took.'),
  asked: saying(whole, 'How many comments ask you what you think, and are not settled.'),
});
export const openDraftsAnswer = described(
  fields({ items: list(joined(head, open)) }),
  (items: readonly { readonly draft: OpenDraft; readonly as: Drafting }[]) => ({
    items: items.map(({ draft: { held, asked, ...draft }, as }) => ({ ...told(draft, as), held, asked })),
  }),
);

/** Whatever JSON a part has. */
const content: Schema<unknown> = {
  description: 'As the part of the fact of that name; null for none.',
};

const part = fields({
  part: saying(string, 'A field by its name, a point by its id here, or an answer by `point@authority`.'),
  content,
  place: saying(whole, 'By this points have their order.'),
  revision: saying(whole, 'Of this part, for If-Match. 0 of one of which nothing was saved.'),
  'changedBy?': person,
  changedAt: moment,
  'holder?': saying(string, 'Who takes it, of those who act for its councils today.'),
});
const comment = fields({
  id: string,
  'part?': saying(string, 'Left out of one about the whole.'),
  text: string,
  'by?': person,
  at: moment,
  'asked?': saying(string, 'Who is asked for what they think.'),
  settled: yes,
});
const assent = fields({ person: string, council: string, revision: whole, at: moment });
const agreement = fields({ council: string, meeting: string, on: day, revision: whole, 'by?': person, at: moment });
const member = fields({
  ...{ id: string, name: string, council: string },
  speaks: saying(yes, 'Whether they speak for it, as chair or secretary, and so may send what it writes.'),
});

export const draftAnswer = described(
  joined(
    head,
    fields({
      parts: list(part),
      comments: list(comment),
      assents: saying(list(assent), 'Who agreed, as members, with which revision.'),
      agreements: saying(list(agreement), 'Which council agreed, at which meeting, with which revision.'),
      members: saying(list(member), 'Who acts for its councils.'),
      people: map(string, 'The names of those whom it names.'),
    }),
  ),
  (
    { parts, comments, assents, agreements, ...draft }: WholeDraft,
    as: Drafting,
    { members, names }: { readonly members: Members; readonly names: ReadonlyMap<string, string> },
  ) => ({
    ...told(draft, as),
    // What somebody took who left the council since, nobody has.
    parts: parts.map(({ holder, ...part }) => ({ ...part, ...(isAmong(members, holder) && { holder }) })),
    ...{ comments, assents, agreements, members, people: Object.fromEntries(names) },
  }),
);
const isAmong = (members: Members, person: string | undefined): person is string =>
  members.some(({ id }) => id === person);
type Members = readonly {
  readonly id: string;
  readonly name: string;
  readonly council: string;
  readonly speaks: boolean;
}[];

export const draftNowAnswer = described(
  fields({
    changes: saying(whole, 'When it is another than you know, read the draft again.'),
    present: saying(list(fields({ person: string, 'part?': string })), 'Who else is there, and at which part.'),
  }),
  (now: DraftNow) => now,
);

export const draftWrittenAnswer = described(
  fields({ revision: saying(whole, 'Of the part, or of what it was said of; its ETag.') }),
  (revision: number) => ({ revision }),
);
export const draftCommentAnswer = described(fields({ id: string }), (id: string) => ({ id }));

export const draftSentAnswer = described(
  fields({
    trajectory: string,
    advice: saying(string, 'The id that the advice has in it: what was sent, or what that is about.'),
    'position?': saying(string, 'Give it as `Position` to a question that has to know of this.'),
  }),
  (sent: { readonly trajectory: string; readonly advice: string; readonly position?: string }) => sent,
);

/** What is saved of a part. */
export const draftPartContent = fields({
  content,
  'place?': saying(whole, 'Of a point: by it points have their order. Without it as it was, or last.'),
});
