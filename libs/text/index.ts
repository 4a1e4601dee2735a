export { articlesIn, type Article } from './articles.js';
export { PASSAGE_KINDS, passagesOf, type Passage, type PassageKind } from './passages.js';
export { CHANGES, differenceOf, isChange, trailsOf, type Change, type PassageDifference } from './difference.js';
export { wordDiff, type Piece } from './words.js';
