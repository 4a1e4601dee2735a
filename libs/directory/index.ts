export type { StoredCheckpoint, CheckpointStore } from './checkpoints.js';
export {
  MOST_CHARACTERS_DRAFTED,
  MOST_COMMENTS,
  MOST_DRAFTS,
  MOST_POINTS_DRAFTED,
  type AdviceDrafts,
  type AskedOfDraft,
  type Claimed,
  type DraftAgreement,
  type DraftAssent,
  type DraftComment,
  DRAFT_KINDS,
  type DraftHead,
  type DraftKind,
  type OpenDraft,
  type DraftNow,
  type DraftOutcome,
  type DraftPart,
  type NewDraft,
  type WholeDraft,
} from './advice-drafts/drafts.js';
export type { Administration } from './administration.js';
export type { FormerCouncil } from './municipality/councils.js';
export type { Counted, Counter, Limit } from './people/counting.js';
export type { Demo, DemoDraft } from './demo.js';
export type { Directory, DirectoryOptions } from './directory.js';
export { DirectoryUnavailable, DirectoryUnusable, UNAVAILABLE_NL } from './store/errors.js';
export { openDirectory, openPool } from './open.js';
export type { Leases } from './store/leases.js';
export type { MailState, Outbox, OutgoingMail, UndeliveredMail, WaitingMail } from './told/outbox.js';
export type { Calendars, KeptCalendar } from './told/calendars.js';
export { FOLLOWED, type Followed, type Follower, type Followers, type Following } from './told/followers.js';
export { USUAL, type MailChoice, type NewsState, type ReadUpTo, type ToldOf, type WaitingNews } from './told/news.js';
export type { Held } from './people/held.js';
export { machinesWithRights, withRights, type RightsDecisions } from './rights-review.js';
export { LOGIN } from './people/members.js';
export type { Member, MemberContent, MemberRole } from './people/members.js';
export {
  COUNCIL_FUNCTIONS,
  ERASED,
  holdsOn,
  isOver,
  ROLES,
  type CouncilFunction,
  type Membership,
  type Person,
  type Role,
} from './store/membership.js';
export type { Municipality, MunicipalitySettings, StandingTerm } from './municipality/municipalities.js';
export type { ComingIn } from './signing-in/coming-in.js';
export { MACHINE, type Machine, type Machines, type PublicKey } from './signing-in/machines.js';
export type { Ceremony } from './signing-in/ceremonies.js';
export {
  OWN,
  type Coming,
  type KeptWays,
  type LinkKind,
  type OwnWays,
  type Passkey,
  type SignInLink,
} from './signing-in/own-ways.js';
export type { Known } from './people/people.js';
export { CONSOLE, type Journal, type JournalFilter, type JournalLine, type Line } from './people/journal.js';
export type { KeptLetterTemplate } from './municipality/letter-templates.js';
export type { Bounds, Ended, Session, SignedIn, Through } from './signing-in/sessions.js';
export { municipalityName, municipalityNames } from './municipality/municipality-names.js';
export { LOGO_TYPES, type KeptLogo, type LogoType } from './municipality/logos.js';
export type { LookedAt, SetUp, SetupLink, SetupLinks } from './municipality/setup-links.js';
export { MOST_SHARED, type SharedCouncil, type SharedMember } from './people/shared-councils.js';
export type { SignIns } from './signing-in/sign-ins.js';
export { MOST_MUNICIPALITY_TEXTS } from './municipality/municipality-texts.js';
export type { KeptSheetMapping } from './municipality/sheet-mappings.js';
export {
  MOST_STANDARD_TEXTS,
  type StandardText,
  type StandardTextContent,
  type StandardTexts,
} from './municipality/standard-texts.js';
export type { StandIn, StandInContent } from './people/stand-ins.js';
export type { Pool } from './store/postgres.js';
export { isStale, type Revision, type WriteOutcome } from './store/write-outcome.js';
