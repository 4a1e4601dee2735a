import {
  DayField,
  ID,
  Id,
  Ids,
  ListOf,
  Name,
  One,
  OneOf,
  Optional,
  problem,
  saysSomething,
  shapeOf,
  Text,
  Texts,
  Whole,
  Words,
  YesNo,
  YesNoOrText,
} from '#facts';
import { AdvisedPassage } from '#trajectory';
import { DRAFT_KINDS, type DraftKind } from '#directory';
import { ADVICE_VERDICTS, SATISFACTIONS, STANCES, type Satisfaction } from '#vocabulary';
import { refused, Refusal } from '../http/refusal.js';
import { fieldsOf } from '../http/bodies.js';
import { contentIn } from '../administration/content.js';

/** A part of a draft as it is saved: in the fields of the advice, and perhaps half written. */

class DraftedAnnex {
  @Words(300) name!: string;
  @Name() file!: string;
}

class DraftedRepeat {
  @Optional() @Words(200) dossier?: string;
  @Optional() @Words(200) recommendation?: string;
}

class DraftedPoint {
  @Optional() @Words() text?: string;
  @Optional() @YesNo() question?: boolean;
  @Optional() @Words() about?: string;
  @Optional() @OneOf(STANCES) stance?: string;
  @Optional() @Words(300) number?: string;
  @Optional() @Ids(0) for?: string[];
  @Optional() @YesNoOrText() minority?: boolean | string;
  @Optional() @One(() => DraftedRepeat) repeats?: DraftedRepeat;
  @Optional() @One(() => AdvisedPassage) passage?: AdvisedPassage;
}

/** What an advice says beside its points; `without` says that it has none, and `date` is when it was given. */
class DraftedFields {
  @Optional() @OneOf(ADVICE_VERDICTS) verdict?: string;
  @Optional() @YesNo() without?: boolean;
  @Optional() @Ids(0) with?: string[];
  @Optional() @Ids(0) requests?: string[];
  @Optional() @YesNoOrText() minority?: boolean | string;
  @Optional() @YesNo() pointsUnknown?: boolean;
  @Optional() @Id() replaces?: string;
  @Optional() @YesNo() oral?: boolean;
  @Optional() @Texts() signals?: string[];
  @Optional() @Name() file?: string;
  @Optional() @ListOf(() => DraftedAnnex) annexes?: DraftedAnnex[];
  @Optional() @Words(100) date?: string;
}

/** What is said of one answer to an advice, in a rejoinder. */
class DraftedAnswer {
  @Optional() @OneOf(SATISFACTIONS) satisfied?: Satisfaction;
  @Optional() @Words() comment?: string;
}

const FIELDS = [
  ...(['verdict', 'without', 'with', 'requests', 'minority', 'pointsUnknown'] as const),
  ...(['replaces', 'oral', 'signals', 'file', 'annexes', 'date'] as const),
] satisfies readonly (keyof DraftedFields)[];
type FieldName = (typeof FIELDS)[number];

export const isField = (part: string): part is FieldName => (FIELDS as readonly string[]).includes(part);
const POINT = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
export const isPoint = (part: string): boolean => POINT.test(part);

/** An answer in a rejoinder: the id of its point, and that of whose answer it is. */
export const isAnswer = (part: string): boolean => {
  const ids = part.split('@');
  return ids.length === 2 && ids.every((id) => ID.test(id));
};

const PARTS: Readonly<Record<DraftKind, (part: string) => boolean>> = {
  advice: (part) => isField(part) || isPoint(part),
  supplement: (part) => part === 'date' || isPoint(part),
  rejoinder: (part) => part === 'date' || isAnswer(part),
};

/** @throws Refusal for what a draft of this kind has no part for. */
export function partIn(part: string, kind: DraftKind): string {
  if (PARTS[kind](part)) return part;
  throw new Refusal('unknown-id', 'een concept heeft geen onderdeel met deze naam', { status: 404 });
}

class SavedPart {
  @Optional() @Whole(0, 1_000_000) place?: number;
}

/** What is saved of a part: null for one of which nothing is left. @throws Refusal. */
export function savedIn(part: string, body: unknown): { readonly content: unknown; readonly place?: number } {
  const { content, ...rest } = fieldsOf(body);
  const { place } = contentIn(SavedPart, rest);
  if (content === undefined) throw new Refusal('invalid', 'content: ontbreekt', { place: 'content' });
  const saved = content === null ? null : checked(part, content);
  return { content: saved, ...(place !== undefined && { place }) };
}

function checked(part: string, content: unknown): unknown {
  const at = (place: string | undefined) => (place === undefined ? 'content' : `content.${place}`);
  const shaped = isField(part)
    ? shapeOf(DraftedFields, { [part]: content })
    : isPoint(part)
      ? shapeOf(DraftedPoint, content)
      : shapeOf(DraftedAnswer, content);
  if (!shaped.ok) {
    // Of a field its own name says nothing more than the address does.
    const within = (place: string | undefined) =>
      isField(part) ? `content${place?.slice(part.length) ?? ''}` : at(place);
    throw refused(shaped.problems.map((one) => ({ ...one, place: within(one.place) })));
  }
  return isField(part) ? (shaped.data as DraftedFields)[part] : shaped.data;
}

export class NewDraftContent {
  @Id() council!: string;
  /** Left out: an advice. */
  @Optional() @OneOf(DRAFT_KINDS) kind?: DraftKind;
  @Optional() @Id() request?: string;
  @Optional() @Id() advice?: string;
}
export class DraftHolderContent {
  /** Left out: nobody. */
  @Optional() @Id() person?: string;
}
export class DraftCommentContent {
  @Text(5_000) text!: string;
  @Optional() @Name() part?: string;
  @Optional() @Id() asked?: string;
}
export class DraftSettlingContent {
  @YesNo() settled!: boolean;
}
export class DraftAssentContent {
  @Id() council!: string;
}
export class DraftAgreementContent {
  @Name() meeting!: string;
  @DayField() on!: string;
}
export class DraftPresenceContent {
  @Optional() @Name() part?: string;
}

export const commentIn = (body: unknown): DraftCommentContent =>
  contentIn(DraftCommentContent, body, ({ text, part }) => [
    ...(saysSomething(text) ? [] : [problem('invalid', 'zegt niets', 'text')]),
    ...(part === undefined || isField(part) || isPoint(part) || isAnswer(part)
      ? []
      : [problem('invalid', 'is geen onderdeel', 'part')]),
  ]);
