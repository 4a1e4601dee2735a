import { fields, moment, oneOf, type Of } from '#schema';

/** How the log stands: what the thread that checks and signs it tells the others. */
export const logStatus = fields({
  // As it was found when the whole of it was read last, and when that was; `unchecked` until then.
  status: oneOf(['unchecked', 'whole', 'broken']),
  'checkedAt?': moment,
  // `unsigned` without a key; `refused` when the log contradicts what was signed before.
  signing: oneOf(['signed', 'unsigned', 'refused']),
});
export type LogStatus = Of<typeof logStatus>;

/** The last that was told; told on, never changed in place. */
export class CurrentLogStatus {
  now: LogStatus;
  constructor(signing: LogStatus['signing']) {
    this.now = { status: 'unchecked', signing };
  }
}
