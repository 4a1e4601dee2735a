/** Whose turn it is to do what one node does at a time, and what waits to be sent by mail. */
export const outgoingMailTables = (text: string, strict: string): readonly string[] => [
  `CREATE TABLE lease (name ${text} PRIMARY KEY, holder ${text} NOT NULL, until ${text} NOT NULL)${strict}`,
  // Whoever is erased takes what still waits for them along.
  `CREATE TABLE outgoing_mail (
    id ${text} PRIMARY KEY,
    municipality ${text} NOT NULL,
    person ${text} REFERENCES person ON DELETE CASCADE,
    kind ${text} NOT NULL,
    address ${text} NOT NULL,
    subject ${text} NOT NULL,
    text ${text} NOT NULL,
    html ${text} NOT NULL,
    unsubscribe ${text},
    state ${text} NOT NULL,
    attempts INTEGER NOT NULL,
    why ${text} NOT NULL,
    queued_at ${text} NOT NULL,
    next_at ${text} NOT NULL
  )${strict}`,
  'CREATE INDEX outgoing_mail_next ON outgoing_mail (state, next_at)',
  'CREATE INDEX outgoing_mail_municipality ON outgoing_mail (municipality, state)',
  'CREATE INDEX outgoing_mail_person ON outgoing_mail (person)',
];
