import type { PartialDate } from '#calendar';
import type { Facts, FactType } from '../../libs/trajectory/facts/index.js';

/** What somebody tells: when it happened, and what. */
export interface ScenarioFact {
  readonly date: PartialDate;
  readonly type: string;
  readonly data: unknown;
}

/** The facts of everyday life, each with what the sentence needs and no more; `more` adds or replaces. */

const fact = <T extends FactType>(date: PartialDate, type: T, data: Facts[T]): ScenarioFact => ({ date, type, data });
type More<T extends FactType> = Partial<Facts[T]>;

export const COLLEGE = { id: 'college', kind: 'college', name: 'College van B&W' } as const;
export const RAAD = { id: 'raad', kind: 'raad', name: 'Gemeenteraad' } as const;
/** What a college goes on as. */
export const NEW = { id: 'nieuw', kind: 'college', name: 'College van Nieuwstad' } as const;
export const ASD = { id: 'asd', name: 'Adviesraad Sociaal Domein' };
export const YOUTH = { id: 'jr', name: 'Jongerenraad' };

export const opened = (more: More<'TrajectoryOpened'> = {}, date = '2026-01-05') =>
  fact(date, 'TrajectoryOpened', {
    title: 'Verordening maatschappelijke ondersteuning',
    municipality: 'gm0000',
    kind: 'requested',
    subject: 'ordinance',
    legalBases: ['wmo-2.1.3'],
    authorities: [COLLEGE],
    councils: [ASD, YOUTH],
    ...more,
  });

export const draft = (date: PartialDate, version = 1, more: More<'DraftPublished'> = {}) =>
  fact(date, 'DraftPublished', { version, maturity: 'concept', text: `Artikel 1, versie ${version}.`, ...more });

export const involved = (date: PartialDate, more: More<'InvolvementHeld'> = {}) =>
  fact(date, 'InvolvementHeld', { form: 'keukentafelgesprekken', ...more });

/** Advice asked of the asd, without involvement before it. */
export const asked = (date: PartialDate, id = 'r1', more: More<'AdviceRequested'> = {}) =>
  fact(date, 'AdviceRequested', {
    id,
    council: 'asd',
    withoutInvolvementBecause: 'De wet verandert volgende maand.',
    withoutTextBecause: 'De tekst wordt nog geschreven.',
    ...more,
  });

/** An advice of the asd with these recommendations, to request r1; unasked with `request: undefined`. */
export const advised = (
  date: PartialDate,
  id = 'a1',
  points: readonly string[] = ['p1', 'p2'],
  more: More<'AdviceSubmitted'> = {},
) =>
  fact(date, 'AdviceSubmitted', {
    id,
    council: 'asd',
    request: 'r1',
    verdict: 'positiveWithConditions',
    recommendations: points.map((point) => ({ id: point, text: `Doe ${point}.` })),
    ...more,
  });

export const supplemented = (date: PartialDate, advice: string, ...points: string[]) =>
  fact(date, 'AdviceSupplemented', { advice, recommendations: points.map((id) => ({ id, text: `Doe ${id}.` })) });

export const declined = (date: PartialDate, request = 'r1', reason = 'Dit valt buiten ons werkterrein.') =>
  fact(date, 'AdviceDeclined', { request, reason });

export const extended = (
  date: PartialDate,
  until: string,
  reason = 'De achterban komt later bijeen.',
  request = 'r1',
) => fact(date, 'AdviceTermExtended', { request, until, reason });

/** The college's answer to a recommendation. */
export const answered = (
  date: PartialDate,
  recommendation: string,
  verdict: Facts['AnswerDrafted']['verdict'] = 'adopted',
  reason?: string,
  more: More<'AnswerDrafted'> = {},
) => fact(date, 'AnswerDrafted', { authority: 'college', recommendation, verdict, reason, ...more });

export const responded = (date: PartialDate, advice = 'a1', authority = 'college') =>
  fact(date, 'ResponseAdopted', { authority, advice });

/** The response of the college, without these points. */
export const leftOpen = (date: PartialDate, ...points: readonly string[]) =>
  fact(date, 'ResponseAdopted', {
    authority: 'college',
    advice: 'a1',
    leavesOpen: points.map((recommendation) => ({ recommendation, why: 'Hierover wordt nog overlegd.' })),
  });
export const handedOver = (date: PartialDate) => fact(date, 'ResponseReady', { authority: 'college', advice: 'a1' });
export const sentBack = (date: PartialDate, remark = 'Leg dit beter uit.') =>
  fact(date, 'ResponseReturned', { authority: 'college', advice: 'a1', remarks: [{ remark }] });

export const responseExtended = (date: PartialDate, until: string, reason = 'Het college is met reces.') =>
  fact(date, 'ResponseTermExtended', { advice: 'a1', authority: 'college', until, reason });

export const revised = (date: PartialDate, recommendation: string, more: More<'AnswerRevised'> = {}) =>
  fact(date, 'AnswerRevised', {
    authority: 'college',
    recommendation,
    verdict: 'adopted',
    because: 'De gemeenteraad nam een amendement aan.',
    ...more,
  });

export const rejoined = (date: PartialDate, recommendation: string, satisfied = false, authority?: string) =>
  fact(date, 'RejoinderGiven', { council: 'asd', advice: 'a1', answers: [{ recommendation, satisfied, authority }] });

export const decided = (date: PartialDate, more: More<'DecisionTaken'> = {}) =>
  fact(date, 'DecisionTaken', { authority: 'college', decidedBy: 'college', outcome: 'adopted', ...more });

export const traced = (date: PartialDate, recommendation: string, more: More<'InfluenceTraced'> = {}) =>
  fact(date, 'InfluenceTraced', {
    recommendation,
    authority: 'college',
    effect: 'practice',
    note: 'De balie werkt sinds maart zo.',
    ...more,
  });

export const shared = (date: PartialDate, ...advices: string[]) => fact(date, 'SharedWithRaad', { advices });

export const left = (date: PartialDate, who: { council: string } | { authority: string }) =>
  fact(date, 'ParticipantLeft', { ...who, reason: 'Opgeheven per raadsbesluit.' });

export const published = (date: PartialDate) => fact(date, 'InfluencePublished', {});
export const closed = (date: PartialDate, reason = 'Het beleid is ingehaald door de wet.') =>
  fact(date, 'TrajectoryClosed', { outcome: 'Niet afgemaakt', reason });
export const withdrawn = (date: PartialDate, reason = 'Het voorstel is van tafel.') =>
  fact(date, 'TrajectoryWithdrawn', { reason });

export const raised = (date: PartialDate, council = 'asd') =>
  fact(date, 'DisputeRaised', { council, ground: 'De afspraken over de termijn zijn niet nagekomen.' });
export const settled = (date: PartialDate) => fact(date, 'DisputeSettled', { outcome: 'Voortaan acht weken.' });

export const evaluated = (date: PartialDate, by = 'asd') =>
  fact(date, 'EvaluationGiven', { by, scores: [{ condition: 4, score: 3 }] });

export const promise = (id = 'c1', dueOn = '2026-12-01') => ({ id, text: 'We kijken er na een jaar naar.', dueOn });
export const fulfilled = (date: PartialDate, commitment = 'c1') =>
  fact(date, 'CommitmentFulfilled', { commitment, evidence: 'Zie het verslag van de evaluatie.' });
export const postponed = (date: PartialDate, dueOn: string, reason = 'De evaluatie duurt langer.') =>
  fact(date, 'CommitmentPostponed', { commitment: 'c1', dueOn, reason });

export const informationAsked = (date: PartialDate, id = 'i1', council = 'asd') =>
  fact(date, 'InformationRequested', { id, council, question: 'Hoeveel mensen betalen nu een bijdrage?' });
export const informed = (date: PartialDate, request?: string) =>
  fact(date, 'InformationProvided', { request, description: 'Overzicht van 2025.' });
export const space = (date: PartialDate, more: More<'InfluenceSpaceSet'> = {}) =>
  fact(date, 'InfluenceSpaceSet', {
    purpose: 'Een verordening die inwoners begrijpen.',
    open: ['de wachttijd'],
    fixed: [{ what: 'het budget', why: 'De begroting is vastgesteld.' }],
    level: 'advise',
    ...more,
  });

export const amended = (date: PartialDate, more: More<'TrajectoryAmended'> = { title: 'Nieuwe titel' }) =>
  fact(date, 'TrajectoryAmended', { because: 'De opdracht werd breder.', ...more });
export const judgedInfluence = (date: PartialDate, recommendation = 'p1', more: More<'InfluenceJudged'> = {}) =>
  fact(date, 'InfluenceJudged', {
    council: 'asd',
    recommendation,
    authority: 'college',
    recognised: 'partly',
    ...more,
  });
export const progressed = (date: PartialDate, recommendation = 'p1', more: More<'ProgressReported'> = {}) =>
  fact(date, 'ProgressReported', { authority: 'college', recommendation, state: 'underway', ...more });
export const raadActed = (date: PartialDate, more: More<'RaadActed'> = {}) =>
  fact(date, 'RaadActed', { kind: 'motion', title: 'Geen wachtlijst', outcome: 'adopted', ...more });

/** The college goes on as that of a new municipality. */
export const succeeded = (date: PartialDate, more: More<'AuthoritySucceeded'> = {}) =>
  fact(date, 'AuthoritySucceeded', { from: 'college', to: NEW, reason: 'De gemeenten gaan samen.', ...more });
