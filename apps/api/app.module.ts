import { Commands, WritePath, type StoryCommands } from '#commands';
import { COUNCIL } from '#council';
import { openDirectory } from '#directory';
import { openDocuments } from '#documents';
import { checkEnd, Views } from '#projections';
import type { Logger } from 'pino';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ADVICE_DRAFTS } from './advice-drafts/controllers.js';
import { Drafts } from './advice-drafts/drafts.js';
import { Sending } from './advice-drafts/sending.js';
import { COUNCIL_CONTROLLERS } from './administration/shared-councils.controller.js';
import { DossierAuditController } from './audit/dossier-audit.controller.js';
import { HandingOverController } from './audit/handing-over.controller.js';
import { HeldController } from './audit/held.controller.js';
import { RightsReviewController } from './audit/rights-review.controller.js';
import { InvolvementController } from './audit/involvement.controller.js';
import { JournalController } from './audit/journal.controller.js';
import { ChangesOfMunicipality } from './audit/journal.js';
import { ComingIn } from './administration/coming-in.js';
import { KeptCouncils } from './administration/kept-councils.js';
import { KnownInRoles } from './administration/known-in-roles.js';
import { LogosController } from './administration/logos.controller.js';
import { MembersController } from './administration/members.controller.js';
import { StandInsController } from './administration/stand-ins.controller.js';
import { NameablePeopleController } from './administration/nameable-people.controller.js';
import { MunicipalitiesController } from './administration/municipalities.controller.js';
import type { Signing } from '#checkpoints';
import {
  CLOCK,
  COMMANDS,
  COUNCILS,
  DIRECTORY,
  DOCUMENTS,
  LOG,
  SIGNING,
  STORE,
  WRITE_PATHS,
  type Adapters,
} from './adapters.js';
import { CheckpointsController } from './checkpoints/checkpoints.controller.js';
import type { Config } from './config.js';
import { DocumentWorker } from './documents/document-worker.js';
import { holdingIn } from './documents/holding.js';
import { DocumentsController } from './documents/documents.controller.js';
import { ApiDocument, DocsController } from './docs/docs.controller.js';
import { ProblemsController } from './docs/problems.controller.js';
import { batchResource, factResources } from './facts/fact.resources.js';
import { ImportsController } from './facts/imports.controller.js';
import { ImportHandler, RecordHandler } from './facts/record.js';
import { POSTED } from './facts/kinds.js';
import { openingResource } from './facts/opening.resource.js';
import { HealthController } from './health/health.controller.js';
import type { ProblemFilter } from './http/problem.filter.js';
import { LIMITS, LimitRequests } from './http/limits.js';
import { FindSender } from './http/sender.js';
import { ImportWorker } from './import-worker/import-worker.js';
import { CurrentLogStatus } from './projection-worker/log-status.js';
import { ListQueryHandler } from './reading/list.query.js';
import { listResources } from './reading/list.resource.js';
import { ChangesController } from './live/changes.controller.js';
import { Feed } from './live/feed.js';
import { People } from './reading/people.js';
import { trajectoryResources } from './reading/trajectory.resource.js';
import { TrajectoryQueryHandler } from './trajectory-query/trajectory.query.js';
import { TrajectoryWorker } from './trajectory-query/trajectory-worker.js';
import { DemoAccountsController } from './sessions/demo-accounts.controller.js';
import { MAIL, Mail, type MailSetting } from './mail/mail.js';
import { MailStateController } from './mail/mail-state.controller.js';
import { CalendarController, CalendarsController } from './told/calendars.controller.js';
import { FollowController } from './told/follow.controller.js';
import { NewsFeedController } from './told/feed.controller.js';
import { WithoutController } from './told/without.controller.js';
import { NewsController } from './told/news.controller.js';
import { PeopleController } from './sessions/people.controller.js';
import { LetterTemplateController } from './papers/letter-template.controller.js';
import { Papers } from './papers/papers.js';
import { ImportSheetHandler } from './sheets/import-sheet.js';
import { SheetMappingController } from './sheets/mapping.controller.js';
import { SheetWorker } from './sheets/sheet-worker.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { MunicipalityTextsController } from './administration/municipality-texts.controller.js';
import { StandardTextsController } from './sessions/standard-texts.controller.js';
import { SetupsController } from './setup/setups.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInServicesController } from './sign-in/services.controller.js';
import { SignInServices } from './sign-in/services.js';
import { MachinesController } from './machines/machines.controller.js';
import { TokensController } from './machines/tokens.controller.js';
import { FellowsController } from './own-sign-in/fellows.controller.js';
import { LinkedController } from './own-sign-in/linked.controller.js';
import { MakingWays } from './own-sign-in/making.js';
import { OpeningSession } from './own-sign-in/opening.js';
import { OwnSessionsController } from './own-sign-in/own-sessions.controller.js';
import { OwnSignIn } from './own-sign-in/own-sign-in.js';
import { SignInLinksController } from './own-sign-in/sign-in-links.controller.js';
import { OwnWaysController } from './own-sign-in/ways.controller.js';
import { ShownSession } from './sessions/shown-session.js';
import type { WebBuild } from './web/web-build.js';
import { WEB_BUILD } from './web/send-page.js';
import { HandbookController } from './web/handbook.controller.js';
import { PacketController } from './web/packet.controller.js';
import { PublicLooksController } from './web/public-looks.controller.js';
import { PublicController } from './web/public.controller.js';
import { PointsController } from './web/points.controller.js';
import { RegisterController } from './web/register.controller.js';
import type { dataFolder } from './start/data-folder.js';
import { openStore } from './start/open-store.js';
import type { Telemetry } from './telemetry/telemetry.js';

/** The one place where adapters are chosen. */
export async function adaptersOf(
  { database, eventStoreDb }: Config,
  files: ReturnType<typeof dataFolder>,
  telemetry?: Telemetry,
  log?: Logger,
): Promise<Adapters> {
  const now = () => new Date();
  const opened = await openStore({ eventStoreDb, file: files.events });
  if (eventStoreDb === undefined) await checkEnd(opened, files.views);
  const store = telemetry?.store(opened) ?? opened;
  const onUncounted = (error: unknown) =>
    log?.warn({ err: error }, 'requests are counted by this node alone: the database does not count them now');
  const directory = await openDirectory({
    ...(database ? { url: database } : { file: files.directory }),
    now,
    onUncounted,
  });
  const people = async (ids: readonly string[]) =>
    new Map((await directory.people(ids)).map(({ id, memberships }) => [id, memberships]));
  const documents = await openDocuments(database ? { url: database } : { folder: files.documents });
  const writing = { store, now, people, holding: holdingIn(documents), files: new ImportWorker() };
  const commands = new Commands(writing);
  const councils = new WritePath(COUNCIL, { store, now });
  const watched = (path: StoryCommands) => telemetry?.path(path) ?? path;
  return {
    store,
    commands: telemetry?.commands(commands) ?? commands,
    councils,
    paths: { trajectory: watched(commands.path), council: watched(councils) },
    directory,
    documents,
    views: new Views({ store, file: files.views }),
    now,
  };
}

/** What signs the log, and how that stands. */
export interface Signed {
  readonly signing: Signing | undefined;
  readonly logStatus: CurrentLogStatus;
}

/** What takes long is done trajectoryWorker this thread. */
export interface Workers {
  readonly trajectoryWorker: TrajectoryWorker;
}

/** Whether mail is sent from here. */
export interface Mailing {
  readonly mail: MailSetting;
}

/** With whom people sign in, and where it is told what goes wrong there. */
export interface SigningIn {
  readonly services: SignInServices;
  readonly own: OwnSignIn;
  readonly log: Logger;
}

@Module({})
export class AppModule {
  static of(
    {
      store,
      commands,
      councils,
      paths,
      directory,
      documents,
      views,
      now,
      signing,
      logStatus,
      trajectoryWorker,
      services,
      own,
      log,
      mail,
    }: Adapters & Signed & Workers & SigningIn & Mailing,
    problems: ProblemFilter,
    limits: number,
    built?: WebBuild,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        ...POSTED.flatMap((kind) => [openingResource(kind), ...factResources(kind), batchResource(kind)]),
        ...listResources,
        ...trajectoryResources,
        ChangesController,
        ImportsController,
        DocumentsController,
        MunicipalitiesController,
        SheetMappingController,
        LetterTemplateController,
        LogosController,
        PublicLooksController,
        HandbookController,
        ...COUNCIL_CONTROLLERS,
        MembersController,
        MailStateController,
        NewsController,
        CalendarsController,
        CalendarController,
        FollowController,
        NewsFeedController,
        WithoutController,
        NameablePeopleController,
        StandInsController,
        JournalController,
        DossierAuditController,
        InvolvementController,
        HandingOverController,
        RightsReviewController,
        HeldController,
        SessionsController,
        SetupsController,
        SignInController,
        OwnSessionsController,
        LinkedController,
        OwnWaysController,
        MachinesController,
        FellowsController,
        TokensController,
        SignInLinksController,
        SignInServicesController,
        DemoAccountsController,
        PeopleController,
        StandardTextsController,
        MunicipalityTextsController,
        ...ADVICE_DRAFTS,
        HealthController,
        CheckpointsController,
        DocsController,
        ProblemsController,
        PacketController,
        PublicController,
        PointsController,
        RegisterController,
      ],
      providers: [
        { provide: STORE, useValue: store },
        { provide: DIRECTORY, useValue: directory },
        { provide: DOCUMENTS, useValue: documents },
        { provide: COUNCILS, useValue: councils },
        { provide: WRITE_PATHS, useValue: paths },
        KeptCouncils,
        KnownInRoles,
        ComingIn,
        ChangesOfMunicipality,
        { provide: LOG, useValue: log },
        { provide: MAIL, useValue: mail },
        Mail,
        { provide: SignInServices, useValue: services },
        { provide: OwnSignIn, useValue: own },
        ShownSession,
        MakingWays,
        OpeningSession,
        { provide: CLOCK, useValue: now },
        { provide: SIGNING, useValue: signing ?? null },
        { provide: CurrentLogStatus, useValue: logStatus },
        { provide: Views, useValue: views },
        { provide: TrajectoryWorker, useValue: trajectoryWorker },
        { provide: COMMANDS, useValue: commands },
        { provide: APP_FILTER, useValue: problems },
        { provide: APP_GUARD, useClass: FindSender },
        { provide: APP_GUARD, useClass: LimitRequests },
        { provide: LIMITS, useValue: limits },
        RecordHandler,
        ImportHandler,
        ImportSheetHandler,
        SheetWorker,
        Papers,
        DocumentWorker,
        ListQueryHandler,
        TrajectoryQueryHandler,
        People,
        Drafts,
        Sending,
        Feed,
        ApiDocument,
        { provide: WEB_BUILD, useValue: built ?? null },
      ],
    };
  }
}
