import { report, type Report } from '#report';
import { given, type ScenarioFact } from '../scenario/index.js';

/** What the report says of a history, as it stood on a day. */
export function reportOn(history: readonly ScenarioFact[], asOf: string): Report {
  const found = report('dossier', given(history).log, asOf);
  if (!found) throw new Error(`not open yet on ${asOf}`);
  return found;
}
