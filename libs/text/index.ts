export { articlesIn, type Article } from './articles.js';
export {
  findIn,
  NUMBERED,
  placeOf,
  placesIn,
  topsOf,
  wholeOf,
  type Place,
  type Quoted,
  type Standing,
} from './find.js';
export { saysLittle, telling } from './little.js';
export { shown, withoutMarks } from './marks.js';
export { meantBy, type Pointed } from './means.js';
export { PASSAGE_KINDS, passagesOf, type Passage, type PassageKind } from './passages.js';
export {
  CHANGES,
  differenceOf,
  isChange,
  versionsOf,
  type Change,
  type PassageDifference,
  type TextVersion,
} from './difference.js';
export { sentencesIn } from './sentences.js';
export { articlesNamed, suggestionsFor, type Said } from './suggest.js';
export { wordDiff, type Piece } from './words.js';
