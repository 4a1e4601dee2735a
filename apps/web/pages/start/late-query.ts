import type { SessionAnswer } from '../../api/answers.ts';
import { deadlinesQuery } from '../../api/queries.ts';
import { onlyMunicipality } from '../../lists/municipality.tsx';

const MOST = 50;

/**
 * What is late in somebody's municipality, whoever has to do it: those who are accountable, or wait for it, want to
 * know.
 */
export const lateQuery = (session: SessionAnswer) =>
  deadlinesQuery({ municipality: onlyMunicipality(session), state: 'overdue', limit: MOST });
