/** The closed lists of the domain; the screens name their values, the format's text fixes them. */
export const KINDS = ['requested', 'unsolicited'] as const;
export const SUBJECTS = ['ordinance', 'policy', 'implementation'] as const;
export const LEGAL_BASES = ['participatiewet-47', 'wmo-2.1.3', 'jeugdwet-2.10', 'local'] as const;
export const AUTHORITY_KINDS = ['college', 'raad', 'board'] as const;
export const LEVELS = ['inform', 'consult', 'advise', 'coproduce', 'decide'] as const;
export const MATURITIES = ['idea', 'outline', 'concept', 'proposal'] as const;
export const ADVICE_VERDICTS = ['positive', 'positiveWithConditions', 'negative', 'none'] as const;
export const STANCES = ['agree', 'conditional', 'disagree'] as const;
export const ANSWER_VERDICTS = ['adopted', 'partly', 'notAdopted', 'noted', 'notConsidered', 'answered'] as const;
export const OUTCOMES = ['adopted', 'amended', 'rejected', 'postponed'] as const;
export const EFFECTS = ['text', 'practice', 'commitment', 'none'] as const;

export type Kind = (typeof KINDS)[number];
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];
export type Maturity = (typeof MATURITIES)[number];
export type AdviceVerdict = (typeof ADVICE_VERDICTS)[number];
export type AnswerVerdict = (typeof ANSWER_VERDICTS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Effect = (typeof EFFECTS)[number];

/** Verdicts that leave a recommendation, or a part of it, undone; they stay in the register of what was not adopted. */
const REFUSALS: ReadonlySet<AnswerVerdict> = new Set(['partly', 'notAdopted', 'noted', 'notConsidered']);
export const isRefusal = (verdict: AnswerVerdict): boolean => REFUSALS.has(verdict);

/** Verdicts that promise a change: it has to be shown where. */
const PROMISES: ReadonlySet<AnswerVerdict> = new Set(['adopted', 'partly']);
export const isPromise = (verdict: AnswerVerdict): boolean => PROMISES.has(verdict);
