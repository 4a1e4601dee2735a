import { municipalityName } from '#directory';
import type { RegisterFilter } from '#projections';
import { ANSWER_VERDICTS, REGISTER_STATES, SUBJECTS, type RegisterState } from '#vocabulary';
import type { FastifyRequest } from 'fastify';
import { code, day, oneOf, paging, someOf, text } from '../reading/params.js';
import { askedOf, chosenIn } from './asked.js';
import { inFull } from './in-full.js';
import type { Councils, Municipality, RegisterAsked, RegisterItem } from './public-page.js';

const REGISTER = {
  municipality: code('A municipality.'),
  council: text('A council, after its municipality and a slash.'),
  subject: oneOf('What it is about.', SUBJECTS),
  verdict: someOf('Answers.', [...ANSWER_VERDICTS, 'unanswered']),
  state: oneOf('One of the lists.', REGISTER_STATES),
  ...{ advisedFrom: day('Advised from.'), advisedUntil: day('Advised until.') },
  ...{ from: day('Answered from.'), until: day('Answered until.') },
};

/** What was asked of the public register. @throws Refusal */
export const registerAsked = (request: FastifyRequest, how: 'paged' | 'whole' = 'paged'): RegisterAsked =>
  askedOf(request, how === 'whole' ? REGISTER : { ...REGISTER, ...paging });

/** Which of the lists are shown. Who asks for answers by name is shown those, wherever they stand. */
export function listsOf({ state, verdict }: RegisterAsked): readonly RegisterState[] {
  if (state) return [state];
  if (!verdict) return ['refused'];
  const of = (one: string): readonly RegisterState[] =>
    one === 'unanswered' ? ['overdue', 'waiting'] : one === 'held' ? ['held'] : ['refused'];
  return [...new Set(verdict.flatMap(of))];
}

/** Within one municipality each item tells whether it was refused before. */
export function registerFilterOf(asked: RegisterAsked, councils: Councils): RegisterFilter {
  const { state, municipality: chosen, ...rest } = chosenIn(asked);
  const [only, other] = new Set(councils.items.map((one) => one.municipality));
  const municipality = chosen ?? (other === undefined ? only : undefined);
  return { ...rest, municipality, ...(state && { state: [state] }) };
}

export const withAuthorityInFull = (item: RegisterItem): RegisterItem => ({
  ...item,
  authorityName: inFull(item.authorityName, item.municipality),
});

/** Municipalities by what people call them, in that order. */
export const named = (codes: readonly string[]): readonly Municipality[] =>
  codes
    .map((code_) => ({ code: code_, name: municipalityName(code_) ?? code_ }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
