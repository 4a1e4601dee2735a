/** What a draft becomes, and of which advice; what stood there were advices. */
export const draftKinds = (text: string): readonly string[] => [
  `ALTER TABLE advice_draft ADD COLUMN kind ${text} NOT NULL DEFAULT 'advice'`,
  `ALTER TABLE advice_draft ADD COLUMN given ${text} NOT NULL DEFAULT ''`,
  'DROP INDEX advice_draft_open',
  `CREATE UNIQUE INDEX advice_draft_open ON advice_draft (trajectory, council, kind, request, given) WHERE sent_at IS NULL`,
  `CREATE INDEX advice_draft_of ON advice_draft (municipality, council) WHERE sent_at IS NULL`,
];

/** The tables of drafts, in the words of one kind of database. */
export const adviceDraftTables = (text: string, strict: string): readonly string[] => {
  const ofDraft = `draft ${text} NOT NULL REFERENCES advice_draft ON DELETE CASCADE`;
  const somebody = `${text} REFERENCES person ON DELETE SET NULL`;
  return [
    // Without a request it is '': two advices of a council by itself are not two drafts at once.
    `CREATE TABLE advice_draft (
      id ${text} PRIMARY KEY,
      trajectory ${text} NOT NULL,
      municipality ${text} NOT NULL,
      council ${text} NOT NULL,
      request ${text} NOT NULL,
      version INTEGER,
      revision INTEGER NOT NULL,
      changes INTEGER NOT NULL,
      changed_at ${text} NOT NULL,
      advice ${text},
      senders ${text} NOT NULL,
      sending_since ${text},
      sent_at ${text},
      sent_by ${somebody}
    )${strict}`,
    `CREATE UNIQUE INDEX advice_draft_open ON advice_draft (trajectory, council, request) WHERE sent_at IS NULL`,
    'CREATE INDEX advice_draft_trajectory ON advice_draft (trajectory)',
    'CREATE INDEX advice_draft_changed_at ON advice_draft (changed_at)',
    `CREATE TABLE advice_draft_part (
      ${ofDraft},
      part ${text} NOT NULL,
      content ${text} NOT NULL,
      place INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      changed_by ${somebody},
      changed_at ${text} NOT NULL,
      holder ${somebody},
      PRIMARY KEY (draft, part)
    )${strict}`,
    `CREATE TABLE advice_draft_comment (
      ${ofDraft},
      id ${text} NOT NULL,
      part ${text} NOT NULL,
      text ${text} NOT NULL,
      by_person ${somebody},
      at ${text} NOT NULL,
      asked ${somebody},
      settled INTEGER NOT NULL,
      PRIMARY KEY (draft, id)
    )${strict}`,
    'CREATE INDEX advice_draft_comment_asked ON advice_draft_comment (asked)',
    `CREATE TABLE advice_draft_assent (
      ${ofDraft},
      person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
      council ${text} NOT NULL,
      revision INTEGER NOT NULL,
      at ${text} NOT NULL,
      PRIMARY KEY (draft, person)
    )${strict}`,
    `CREATE TABLE advice_draft_agreement (
      ${ofDraft},
      council ${text} NOT NULL,
      meeting ${text} NOT NULL,
      on_day ${text} NOT NULL,
      revision INTEGER NOT NULL,
      by_person ${somebody},
      at ${text} NOT NULL,
      PRIMARY KEY (draft, council)
    )${strict}`,
    `CREATE TABLE advice_draft_presence (
      ${ofDraft},
      person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
      part ${text} NOT NULL,
      at ${text} NOT NULL,
      PRIMARY KEY (draft, person)
    )${strict}`,
  ];
};
