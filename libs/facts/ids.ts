/** How an id is written, wherever it comes in: in a fact, an address or a file. */
export const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;
export const NOT_AN_ID = 'moet een id zijn: letters, cijfers, punt, streepje, hoogstens 100 tekens';
/** A municipality goes by its code in the register of organisations (TOOI). */
export const MUNICIPALITY = /^gm\d{4}$/;
export const NOT_A_MUNICIPALITY = 'moet een TOOI-code zijn, zoals gm0014';

/** Names that every object has could be mistaken for something that was recorded. */
export const isOwnName = (value: unknown): boolean => !(String(value) in Object.prototype);

/** Whether something that is there can have this id; what was recorded before more was asked of it keeps its id. */
export const isWrittenAsId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** Whether something new can have this id. What can be written in two ways is one id: the composed one (NFC). */
export const isId = (value: unknown): value is string =>
  isWrittenAsId(value) && isOwnName(value) && value === value.normalize('NFC');
