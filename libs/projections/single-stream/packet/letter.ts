import { formatNl } from '#calendar';
import type { Part } from '#paper';
import { councilsOf } from '#trajectory';
import { listed, or, part, said, type Point, type Told } from './lines.js';
import { pointPart } from './points.js';

type Advice = Told['trajectory']['advices'][number];

/** Of a point what was answered: what was said and done since then stands in the dossier. */
const answeredOnly = (point: Point): Point => ({
  ...point,
  answers: point.answers.map(({ influence: _, rejoinders: _r, progress: _p, judgements: _j, ...thread }) => ({
    ...thread,
    traces: [],
  })),
});

/** To whom it is, from whom, and about what. */
export const letterHead = ({ trajectory, nameOf }: Told, advice: Advice) => ({
  to: listed(councilsOf(advice).map(nameOf)),
  from: listed(advice.responses.map(({ authority }) => nameOf(authority))),
  subject: trajectory.title,
});

/** What a letter to a council says: to whom, what was answered to its advice as a whole, and to each point with why. */
export function letterIn(told: Told, advice: Advice, drafts: boolean): Part[] {
  const { influence, nameOf } = told;
  const points = influence.recommendations.filter((point) => point.advice.id === advice.id);
  const whole = advice.responses.flatMap(({ authority, adoptions }) =>
    adoptions.flatMap(({ on, toTheWhole }) => said(`${nameOf(authority)}, ${formatNl(on)}`, toTheWhole)),
  );
  const { to, from, subject } = letterHead(told, advice);
  const asked = points.length === 0 ? '' : ' Hieronder staat per punt het antwoord, met de reden.';
  return [
    part(1, 'brief', 'Reactie op uw advies', [
      ...said('Aan', to),
      ...said('Van', from),
      ...said('Onderwerp', subject),
      ...(drafts ? said('Concept', 'In deze brief staan antwoorden die nog niet zijn vastgesteld.') : []),
      ...said(undefined, `Op ${formatNl(advice.on)} gaf u advies over “${subject}”.${asked}`),
    ]),
    ...(whole.length > 0 ? [part(1, 'geheel', 'Antwoord op het geheel', whole)] : []),
    part(
      1,
      'punten',
      'Antwoord op elk punt',
      or(
        points.length > 0 ? said(undefined, 'Bij elk punt staat eerst wat u adviseerde.') : [],
        'Uw advies heeft geen punten.',
      ),
    ),
    ...points.map((point) => pointPart(told, answeredOnly(point), 2)),
    part(
      1,
      'verder',
      'Hoe het verder gaat',
      said(
        undefined,
        'In het dossier kunt u per antwoord laten weten of uw raad tevreden is, en later zien wat er met uw punten is gebeurd.',
      ),
    ),
  ];
}
