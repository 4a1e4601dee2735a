import { formatNl } from '#calendar';
import { answerOf, byMoment, currentText, inOrder, type Trajectory } from '#trajectory';
import type { Report } from './schema.js';

// What the report says of each point, as a person reads it.

export const VERDICTS = {
  adopted: 'overgenomen',
  partly: 'deels overgenomen',
  notAdopted: 'niet overgenomen',
  noted: 'gelezen, er verandert niets',
  notConsidered: 'hoort ergens anders',
  answered: 'vraag beantwoord',
  held: 'aangehouden',
};
const SATISFIED = {
  true: 'de adviesraad is tevreden',
  false: 'de adviesraad is niet tevreden',
  partly: 'de adviesraad is deels tevreden',
  notYet: 'de adviesraad zegt er later iets van',
};
const EFFECTS = {
  text: 'in de tekst',
  practice: 'in de praktijk',
  commitment: 'als toezegging',
  none: 'geen verandering',
  untraced: 'nog niet aangewezen',
};
const RECOGNISED = {
  yes: 'de adviesraad herkent dit',
  partly: 'de adviesraad herkent dit deels',
  no: 'de adviesraad herkent dit niet',
};
export const PROGRESS_NL = { notStarted: 'nog niet begonnen', underway: 'onderweg', done: 'klaar', stopped: 'gestopt' };
const GONE = { withdrawn: 'vervallen: het advies is ingetrokken', replaced: 'vervallen: het advies is vervangen' };
const RAAD_ACTS = { motion: 'motie', amendment: 'amendement', question: 'vraag' };
const RAAD_OUTCOMES = {
  adopted: 'aangenomen',
  rejected: 'verworpen',
  withdrawn: 'ingetrokken',
  unknown: 'afloop niet bekend',
};

/** What was promised in it was done: that nobody showed yet where it can be found says less than that. */
const isKept = (s: Trajectory, authority: string, recommendation: string) =>
  answerOf(s, authority, recommendation)?.commitments.some((id) => s.commitments[id]?.fulfilled) ?? false;

/** What an answer says beside its verdict: which part, where it belongs, and what was promised in it. */
function restOfAnswer(s: Trajectory, authority: string, recommendation: string): string[] {
  const answer = answerOf(s, authority, recommendation);
  if (!answer) return [];
  const { adoptedPart, referredTo } = currentText(answer);
  const promised = answer.commitments.flatMap((id) => s.commitments[id] ?? []);
  return [
    adoptedPart === undefined ? '' : `Wel overgenomen: ${adoptedPart}`,
    referredTo === undefined ? '' : `Hoort bij: ${referredTo}`,
    ...promised.map(({ text, fulfilled }) => `${fulfilled ? 'Toezegging, nagekomen' : 'Toezegging'}: ${text}`),
  ].filter(Boolean);
}

type Point = Report['recommendations'][number];
type Answer = Point['answers'][number];

/** Whose point it is, what it is called, and for whom. */
function whose({ council, with: others = [], number, for: to, minority }: Point): string {
  const parts = [
    [council, ...others].join(' en '),
    number === undefined ? '' : `nummer ${number}`,
    to === undefined ? '' : `voor ${to.join(' en ')}`,
    minority ? 'van een minderheid' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function answerNl(s: Trajectory, id: string, a: Answer): string[] {
  const parts = [
    a.published ? VERDICTS[a.verdict] : `concept: ${VERDICTS[a.verdict]}`,
    a.revisions > 0 ? `${a.revisions} keer herzien` : '',
    a.influence && !(a.influence === 'untraced' && isKept(s, a.authority, id))
      ? `doorwerking: ${EFFECTS[a.influence]}`
      : '',
    a.recognised ? RECOGNISED[a.recognised] : '',
    a.progress ? `voortgang: ${PROGRESS_NL[a.progress]}` : '',
    a.reservation ? `onder voorbehoud: ${a.reservation}` : '',
    a.until ? `tot ${formatNl(a.until)}` : '',
    a.shared ? `hetzelfde antwoord als op ${a.shared.join(', ')}` : '',
    a.satisfied === undefined ? '' : SATISFIED[String(a.satisfied) as keyof typeof SATISFIED],
  ].filter(Boolean);
  return [
    `  ${a.authority}: ${parts.join('; ')}${a.reason ? `. ${a.reason}` : ''}`,
    ...restOfAnswer(s, a.authority, id).map((line) => `    ${line}`),
  ];
}

/** Each point with whose it is, and what became of it. */
export const pointsNl = (r: Report, s: Trajectory): string[] =>
  r.recommendations.flatMap((point) => {
    const { id, text, answers, dropped, repeats, leftOpen: left = [] } = point;
    return [
      `${id} (${whose(point)}): ${text}`,
      ...(repeats ? [`  is eerder al gezegd: ${repeats.recommendation} in ${repeats.dossier}`] : []),
      ...(dropped ? [`  ${GONE[dropped]}`] : answers.length === 0 ? ['  nog geen antwoord'] : []),
      ...left.map(
        ({ authority, why, until }) => `  ${authority}: opengelaten${until ? ` tot ${formatNl(until)}` : ''}. ${why}`,
      ),
      ...answers.flatMap((answer) => answerNl(s, id, answer)),
    ];
  });

/** What was said of advices as a whole, each time that a response to one was adopted. */
export const wholeNl = (s: Trajectory): string[] =>
  inOrder(s.advices).flatMap(({ id, responses }) =>
    Object.entries(responses).flatMap(([authority, { adoptions }]) =>
      adoptions
        .toSorted(byMoment)
        .filter(({ toTheWhole, oral }) => toTheWhole !== undefined || oral)
        .map(({ at, toTheWhole, oral }) => {
          const said = [oral ? 'mondeling gegeven.' : '', toTheWhole].filter(Boolean).join(' ');
          return `${formatNl(at.on)}: ${authority} op ${id}: ${said}`;
        }),
    ),
  );

/** What the gemeenteraad itself did about points. */
export const raadNl = ({ raad = [] }: Report): string[] =>
  raad.map(({ on, kind, title, outcome, recommendations }) => {
    const about = recommendations.length === 0 ? '' : `, over ${recommendations.join(', ')}`;
    return `${formatNl(on)}: ${RAAD_ACTS[kind]} “${title}”, ${RAAD_OUTCOMES[outcome]}${about}`;
  });
