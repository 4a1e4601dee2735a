/** Links, passkeys and passwords: ways to sign in of people without an account at their municipality. */
export const ownWayTables = (text: string, strict: string): readonly string[] => [
  `CREATE TABLE sign_in_link (
    digest ${text} PRIMARY KEY,
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipalities ${text} NOT NULL,
    kind ${text} NOT NULL,
    made_by ${text} NOT NULL,
    made_at ${text} NOT NULL,
    expires_at ${text} NOT NULL,
    taken_at ${text}
  )${strict}`,
  'CREATE INDEX sign_in_link_person ON sign_in_link (person)',
  `CREATE TABLE passkey (
    id ${text} PRIMARY KEY,
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipalities ${text} NOT NULL,
    name ${text} NOT NULL,
    public_key ${text} NOT NULL,
    counter ${text} NOT NULL,
    transports ${text} NOT NULL,
    made_at ${text} NOT NULL,
    used_at ${text}
  )${strict}`,
  'CREATE INDEX passkey_person ON passkey (person)',
  `CREATE TABLE password (
    account ${text} PRIMARY KEY,
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipalities ${text} NOT NULL,
    hash ${text} NOT NULL,
    totp ${text} NOT NULL,
    step INTEGER NOT NULL
  )${strict}`,
  'CREATE INDEX password_person ON password (person)',
  `CREATE TABLE ceremony (
    id ${text} PRIMARY KEY,
    purpose ${text} NOT NULL,
    who ${text} NOT NULL,
    value ${text} NOT NULL,
    expires_at ${text} NOT NULL
  )${strict}`,
];
