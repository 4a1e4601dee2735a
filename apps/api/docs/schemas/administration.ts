import { letterTemplateAnswer } from '../../papers/letter-template.controller.js';
import { documentAnswer } from '../../documents/documents.controller.js';
import { mailState } from '../../mail/mail-state.controller.js';
import { calendarAnswer, calendarsAnswer } from '../../told/calendars.controller.js';
import { mailChoiceAnswer } from '../../told/news.controller.js';
import { listNews } from '#projections';
import { sheetAnswer } from '../../sheets/answer.js';
import { logoAnswer } from '../../administration/logos.controller.js';
import type { Schema } from '#schema';
import { standardTextAnswer, standardTextsAnswer } from '../../sessions/standard-texts.controller.js';
import { standInAnswer, standInCandidatesAnswer, standInsAnswer } from '../../administration/stand-ins.controller.js';
import { sharedCouncilAnswer, sharedCouncilsAnswer } from '../../administration/shared-councils.controller.js';
import { journalAnswer } from '../../audit/journal.controller.js';
import { dossierAuditAnswer } from '../../audit/dossier-audit.controller.js';
import { handoverAnswer } from '../../audit/handing-over.controller.js';
import { heldAnswer } from '../../audit/held.controller.js';
import { rightsReviewAnswer } from '../../audit/rights-review.controller.js';
import { listInvolvement } from '#projections';
import { setupCheck, setUp } from '../../setup/setups.controller.js';
import * as answers from '../../administration/answers.js';

/** What a municipality sets for itself, and what somebody keeps, by the names of its answers in the API's description. */
export const administrationSchemas: Record<string, Schema> = {
  Municipality: answers.municipalityAnswer.schema,
  Handover: handoverAnswer.schema,
  Held: heldAnswer.schema,
  Journal: journalAnswer,
  DossierAudit: dossierAuditAnswer.schema,
  RightsReview: rightsReviewAnswer.schema,
  ListInvolvement: listInvolvement.schema,
  KeptCouncil: answers.councilAnswer.schema,
  KeptCouncils: answers.councilsAnswer.schema,
  ToldCouncil: answers.toldCouncilAnswer.schema,
  CouncilVersions: answers.councilVersionsAnswer.schema,
  SheetImport: sheetAnswer.schema,
  Document: documentAnswer.schema,
  LetterTemplate: letterTemplateAnswer.schema,
  Logo: logoAnswer.schema,
  MailState: mailState.schema,
  NewCalendar: calendarAnswer.schema,
  Calendars: calendarsAnswer.schema,
  MailChoice: mailChoiceAnswer.schema,
  ListNews: listNews.schema,
  Member: answers.memberAnswer.schema,
  NameablePeople: answers.nameablePeopleAnswer.schema,
  Members: answers.membersAnswer.schema,
  SharedCouncil: sharedCouncilAnswer.schema,
  SharedCouncils: sharedCouncilsAnswer.schema,
  StandIn: standInAnswer.schema,
  StandIns: standInsAnswer.schema,
  StandInCandidates: standInCandidatesAnswer.schema,
  SetupCheck: setupCheck.schema,
  SetUp: setUp.schema,
  StandardText: standardTextAnswer.schema,
  StandardTexts: standardTextsAnswer.schema,
};
