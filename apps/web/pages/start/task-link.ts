import type { WorklistItem } from '../../api/answers.ts';
import { actions, type ActionType } from '../actions.ts';

/** To the page on which a task is done, open at what it is about. */
export const taskLink = ({ fact, dossier, about, authority }: WorklistItem) => ({
  to: actions[fact as ActionType],
  params: { dossier },
  search: { ...(about !== undefined && { over: about }), ...(authority !== undefined && { van: authority }) },
});
