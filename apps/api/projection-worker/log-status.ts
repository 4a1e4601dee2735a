/** How the log stands: what the thread that checks and signs it tells the others. */
export interface LogStatus {
  /** As it was found when the whole of it was read last; `unchecked` until then. */
  readonly status: 'unchecked' | 'whole' | 'broken';
  /** When that was: ISO 8601, UTC. */
  readonly checkedAt?: string;
  /** `unsigned` without a key; `refused` when the log contradicts what was signed before. */
  readonly signing: 'signed' | 'unsigned' | 'refused';
}

/** The last that was told; told on, never changed in place. */
export class CurrentLogStatus {
  now: LogStatus;
  constructor(signing: LogStatus['signing']) {
    this.now = { status: 'unchecked', signing };
  }
}
