import { firstDay, formatNl, type Day, type PartialDate } from '#calendar';
import { problem, saysSomething, type Problem } from '#facts';
import type { CouncilContent, Fact } from './facts.js';
import { idFor } from './id.js';
import type { Council, Moment } from './state.js';

/** When a command says that it happened, and when it is told. */
export interface When extends Moment {
  readonly today: Day;
}

/** Whether it is there for this to happen. */
export function standingProblems(fact: Fact, c: Council | undefined): Problem[] {
  if (fact.type === 'CouncilFounded') {
    return c && !c.ended ? [problem('duplicate-id', 'deze adviesraad is er al', 'council')] : [];
  }
  if (!c) return [problem('unknown-id', 'deze adviesraad bestaat niet')];
  return c.ended ? [problem('not-allowed-now', 'dit kan nu niet: deze adviesraad is opgeheven')] : [];
}

const told = (on: PartialDate) => formatNl(on);

const before = (when: When, other: Moment | undefined, what: string): Problem[] =>
  other && when.day < other.day
    ? [problem('date-out-of-order', `${told(when.on)} ligt vóór ${what} (${told(other.on)})`, 'date')]
    : [];

/** Rules 5 and 6: not in the future, and not before what it builds on; a change may be recorded late. */
export function momentProblems({ type }: Fact, c: Council | undefined, when: When): Problem[] {
  if (firstDay(when.on) > when.today) {
    return [problem('date-in-future', `${told(when.on)} ligt na vandaag (${told(when.today)})`, 'date')];
  }
  if (type === 'CouncilFounded') return before(when, c?.ended, 'het einde van deze adviesraad');
  if (c && when.day < c.founded.day) {
    const founded = `${told(when.on)} ligt vóór de instelling van deze adviesraad (${told(c.founded.on)})`;
    return [problem('date-before-opening', founded, 'date')];
  }
  return type === 'CouncilEnded' ? before(when, c?.since, 'de laatste wijziging') : [];
}

const anyOf = (given: object | undefined): boolean => given === undefined || Object.keys(given).length > 0;

const describedProblems = (content: CouncilContent): Problem[] => [
  // Without a letter or digit it could be neither read aloud nor found.
  ...(/[\p{L}\p{N}]/u.test(content.name) ? [] : [problem('invalid', 'heeft geen letter of cijfer', 'name')]),
  ...(content.seats ?? []).flatMap(({ seats, vacant = 0 }, i) =>
    vacant > seats ? [problem('invalid', `er zijn maar ${seats} plaatsen`, `seats[${i}].vacant`)] : [],
  ),
  ...(anyOf(content.contact) ? [] : [problem('invalid', 'geef een e-mailadres, telefoonnummer of website', 'contact')]),
];

/** What the content says, by itself and under the id that the story has or is to have. */
export function contentProblems(fact: Fact, id: string | undefined): Problem[] {
  if (fact.type === 'CouncilEnded') {
    const { reason } = fact.data;
    const silent = reason !== undefined && !saysSomething(reason);
    return silent ? [problem('reason-required', 'geef een reden, of laat deze weg', 'reason')] : [];
  }
  if (fact.type === 'CouncilChanged') {
    const { because } = fact.data;
    const silent = because !== undefined && !saysSomething(because);
    const found = silent ? [problem('explanation-required', 'zeg waarom, of laat dit weg', 'because')] : [];
    return [...describedProblems(fact.data), ...found];
  }
  const { municipality, council } = fact.data;
  const named = idFor(municipality, council);
  const other =
    id === undefined || id === named ? [] : [problem('invalid', `deze adviesraad hoort onder ${named}`, 'id')];
  return [...other, ...describedProblems(fact.data)];
}
