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
export { isSameName } from './same-name.js';
export type { FormerCouncil } from './councils.js';
export type { Counted, Counter, Limit } from './counting.js';
export type { Demo } from './demo.js';
export type { Directory, DirectoryOptions } from './directory.js';
export { DirectoryUnavailable, DirectoryUnusable, UNAVAILABLE_NL } from './errors.js';
export { openDirectory, openPool } from './open.js';
export type { Leases } from './leases.js';
export type { MailState, Outbox, OutgoingMail, UndeliveredMail, WaitingMail } from './outbox.js';
export type { Calendars, KeptCalendar } from './told/calendars.js';
export { FOLLOWED, type Followed, type Follower, type Followers, type Following } from './told/followers.js';
export { USUAL, type MailChoice, type NewsState, type ReadUpTo, type ToldOf, type WaitingNews } from './told/news.js';
export type { Held } from './held.js';
export { withRights, type RightsDecision } from './rights-review.js';
export { LOGIN } from './members.js';
export type { Member, MemberContent, MemberRole } from './members.js';
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
} from './membership.js';
export type { Municipality, MunicipalitySettings, StandingTerm } from './municipalities.js';
export { MACHINE, type Machine, type Machines, type PublicKey } from './machines.js';
export type { Ceremony } from './ceremonies.js';
export {
  OWN,
  type Coming,
  type KeptWays,
  type LinkKind,
  type OwnWays,
  type Passkey,
  type SignInLink,
} from './own-ways.js';
export type { Known } from './people.js';
export { CONSOLE, type Journal, type JournalFilter, type JournalLine, type Line } from './journal.js';
export type { KeptLetterTemplate } from './letter-templates.js';
export type { Bounds, Ended, Session, SignedIn, Through } from './sessions.js';
export { municipalityName, municipalityNames } from './municipality-names.js';
export { LOGO_TYPES, type KeptLogo, type LogoType } from './logos.js';
export type { LookedAt, SetUp, SetupLink, SetupLinks } from './setup-links.js';
export { MOST_SHARED, type SharedCouncil, type SharedMember } from './shared-councils.js';
export type { SignIns } from './sign-ins.js';
export type { KeptSheetMapping } from './sheet-mappings.js';
export {
  MOST_STANDARD_TEXTS,
  type StandardText,
  type StandardTextContent,
  type StandardTexts,
} from './standard-texts.js';
export type { StandIn, StandInContent } from './stand-ins.js';
export type { Pool } from './postgres.js';
export { isStale, type Revision, type WriteOutcome } from './write-outcome.js';
