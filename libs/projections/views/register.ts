import type { Actor } from '#access';
import {
  answerKey,
  answerOf,
  authorities,
  councilsOf,
  currentText,
  hasLeft,
  inForce,
  isRefusal,
  isUnasked,
  judgementOf,
  latest,
  recognitionOf,
  type Moment,
} from '#trajectory';
import type { AnswerVerdict, Effect, Recognition, Subject } from '#vocabulary';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { inJson, nameOf } from '../query/conditions.js';
import { afterCursor, inOrderOf, limitOf, page, pageOf, type Paging } from '../query/page.js';
import { describedQuery, type Reader } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { alikeAmong, keywords } from './keywords.js';
import { itemOf, registerItem, UNANSWERED, type Earlier } from './register-item.js';

/** A recommendation that an authority refused, in whole or in part, or gave no answer to. */
export interface RegisterRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly council: string;
  /** JSON: the councils whose advice it is, that one first. */
  readonly givers: string;
  readonly authority: string;
  readonly advice: string;
  /** 1 when nobody asked for it. */
  readonly unasked: number;
  readonly recommendation: string;
  readonly text: string;
  /** Null: no answer was given. */
  readonly verdict: AnswerVerdict | null;
  readonly reason: string | null;
  readonly plainReason: string | null;
  readonly adoptedPart: string | null;
  readonly referredTo: string | null;
  /** What the council says of the answer as it stands: JSON. */
  readonly satisfied: string | null;
  readonly comment: string | null;
  readonly revisions: number;
  readonly influence: Effect | null;
  /** What the council says of that. */
  readonly recognised: Recognition | null;
  readonly recognisedComment: string | null;
  /** The date of the answer, or of the advice while there is none: as written, and the day that it is reckoned as. */
  readonly on: string;
  readonly day: string;
  readonly portfolio: string | null;
  readonly subject: Subject;
  /** What the recommendation is about, for finding it again in another dossier: sorted words. */
  readonly keywords: string;
}

const latestOf = (a: Moment, b: Moment) => (a.day > b.day ? a : b);

function rowsOf({ id, shared: { state: s } }: TrajectoryBySight): RegisterRow[] {
  return Object.values(s.advices).flatMap((advice) =>
    advice.recommendations.flatMap((point) =>
      authorities(s).flatMap((authority): RegisterRow[] => {
        const answer = answerOf(s, authority, point.id);
        const published = answer?.published;
        const said = published ? currentText(answer) : undefined;
        if (said ? !isRefusal(said.verdict) && said.verdict !== 'held' : hasLeft(s, authority) || !inForce(advice))
          return [];
        if (!said && !point.to.includes(authority)) return [];
        const at = said && published ? latestOf(said.at, published) : point.at;
        const rejoinder = said && answer ? judgementOf(answer) : undefined;
        const recognition = published ? recognitionOf(s, authority, point.id) : undefined;
        return [
          {
            dossier: id,
            municipality: s.opened.municipality,
            council: advice.council,
            givers: JSON.stringify(councilsOf(advice)),
            authority,
            advice: advice.id,
            unasked: isUnasked(advice) ? 1 : 0,
            recommendation: point.id,
            text: point.text,
            verdict: said?.verdict ?? null,
            reason: said?.reason ?? null,
            plainReason: said?.plainReason ?? null,
            adoptedPart: said?.adoptedPart ?? null,
            referredTo: said?.referredTo ?? null,
            satisfied: rejoinder ? JSON.stringify(rejoinder.satisfied) : null,
            comment: rejoinder?.comment ?? null,
            revisions: said && answer ? answer.versions.length - 1 : 0,
            influence: latest(s.traces[answerKey(authority, point.id)] ?? [])?.effect ?? null,
            recognised: recognition?.recognised ?? null,
            recognisedComment: recognition?.comment ?? null,
            on: at.on,
            day: at.day,
            portfolio: s.opened.portfolio ?? null,
            subject: s.opened.subject,
            keywords: keywords(point.text).join(' '),
          },
        ];
      }),
    ),
  );
}

export const register: TrajectoryReadModel<RegisterRow> = {
  name: 'register',
  version: 6,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    council: 'TEXT',
    givers: 'TEXT',
    authority: 'TEXT',
    advice: 'TEXT',
    unasked: 'INTEGER',
    recommendation: 'TEXT',
    text: 'TEXT',
    verdict: 'TEXT',
    reason: 'TEXT',
    plainReason: 'TEXT',
    adoptedPart: 'TEXT',
    referredTo: 'TEXT',
    satisfied: 'TEXT',
    comment: 'TEXT',
    revisions: 'INTEGER',
    influence: 'TEXT',
    recognised: 'TEXT',
    recognisedComment: 'TEXT',
    on: 'TEXT',
    day: 'TEXT',
    portfolio: 'TEXT',
    subject: 'TEXT',
    keywords: 'TEXT',
  },
  indexes: [
    ['day', 'dossier', 'recommendation', 'authority'],
    ['municipality', 'day', 'dossier', 'recommendation', 'authority', 'verdict', 'keywords'],
  ],
  rows: rowsOf,
};

export interface RegisterFilter extends Paging {
  readonly municipality?: string | undefined;
  readonly dossier?: string | undefined;
  readonly council?: string | undefined;
  readonly authority?: string | undefined;
  readonly recommendation?: string | undefined;
  readonly portfolio?: string | undefined;
  readonly subject?: string | undefined;
  /** A verdict, or `unanswered`. */
  readonly verdict?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const registerQuery = (withEarlier: boolean) =>
  describedQuery(page(registerItem), {
    reads: ['register', 'dossiers', 'councils'],
    run: (reader, { actor }, f: RegisterFilter) => {
      const order = ['register.day', 'register.dossier', 'register.recommendation', 'register.authority'] as const;
      let query = reader.build
        .selectFrom('register')
        .innerJoin('dossiers', 'dossiers.dossier', 'register.dossier')
        .selectAll('register')
        .select(['dossiers.title', nameOf('register.council').as('councilName')])
        .select(nameOf('register.authority').as('authorityName'))
        .where(visibleTo(actor))
        .where(afterCursor(f, order, 'desc'))
        .orderBy(inOrderOf(order, 'desc'))
        .limit(limitOf(f) + 1);
      if (f.council !== undefined) query = query.where(inJson('register.givers', f.council));
      const fields = ['municipality', 'dossier', 'authority', 'recommendation', 'portfolio', 'subject'] as const;
      for (const field of fields) {
        const value = f[field];
        if (value !== undefined) query = query.where(`register.${field}`, '=', value);
      }
      if (f.verdict === UNANSWERED) query = query.where('register.verdict', 'is', null);
      else if (f.verdict !== undefined) query = query.where('register.verdict', '=', f.verdict as AnswerVerdict);
      if (f.from !== undefined) query = query.where('register.day', '>=', f.from);
      if (f.until !== undefined) query = query.where('register.day', '<=', f.until);
      const rows = reader.all(query);
      // Over all municipalities there is too much to compare with.
      const one = f.municipality ?? (f.dossier === undefined ? undefined : rows[0]?.municipality);
      const before = one === undefined || !withEarlier ? () => undefined : earlierOn(reader, actor, one);
      return pageOf(
        rows,
        f,
        (row) => [row.day, row.dossier, row.recommendation, row.authority],
        (row) => itemOf(row, before(row)),
      );
    },
  });

/** What was not adopted, latest first; within one municipality each with what was refused on the same matter before. */
export const listRegister = registerQuery(true);
/** The same without what was refused before: for those who take all of it. */
export const listRegisterAlone = registerQuery(false);

const MOST_EARLIER = 5;
const MOST_COMPARED = 5_000;

/** Finds, for a row of the register, what is older, of the same municipality and about the same. */
function earlierOn(reader: Reader, actor: Actor, municipality: string): (row: RegisterRow) => Earlier[] {
  const query = reader.build
    .selectFrom('register')
    .innerJoin('dossiers', 'dossiers.dossier', 'register.dossier')
    .select(['register.dossier', 'register.recommendation', 'register.authority', 'register.verdict'])
    .select(['register.on', 'register.day', 'register.keywords', 'dossiers.title'])
    .where('register.municipality', '=', municipality)
    .where(visibleTo(actor))
    .orderBy('register.day', 'desc')
    .limit(MOST_COMPARED);
  const candidates = reader.all(query);
  const find = alikeAmong(candidates.map(({ keywords: words }) => words.split(' ')));
  return (row) => {
    const isEarlier = (i: number) => {
      const c = candidates[i];
      return c !== undefined && c.dossier !== row.dossier && c.day < row.day;
    };
    return find(new Set(row.keywords.split(' ')), isEarlier, MOST_EARLIER)
      .flatMap((i) => candidates[i] ?? [])
      .map(({ keywords: _, ...c }) => ({ ...c, verdict: c.verdict ?? UNANSWERED }));
  };
}
