import type { WorklistItem } from '../../api/answers.ts';
import { TALKS } from '../../action/over.ts';
import { ROOM_OF, ROOMS } from '../../trajectory/room/rooms.ts';
import { actions, type ActionType } from '../actions.ts';

/** Whether it is told to a council, which has nothing to record for it: it reads what it asked for, and goes on. */
export const isHeard = ({ fact, role }: Pick<WorklistItem, 'fact' | 'role'>): boolean =>
  role === 'council' && fact === 'InformationProvided';

/** Whether a council judges what became of what was said in talks, and not of a point of its advice. */
export const isOfTalks = ({ fact, about }: Pick<WorklistItem, 'fact' | 'about'>): boolean =>
  fact === 'InfluenceJudged' && about === undefined;

/** To the page on which a task is done, open at what it is about; or to where it is told. */
export const taskLink = ({ fact, role, dossier, about: of, authority }: WorklistItem) => {
  const about = isOfTalks({ fact, about: of }) ? TALKS : of;
  return isHeard({ fact, role })
    ? { to: ROOMS[ROOM_OF.information], params: { dossier }, ...(about !== undefined && { hash: about }) }
    : {
        to: actions[fact as ActionType],
        params: { dossier },
        search: { ...(about !== undefined && { over: about }), ...(authority !== undefined && { van: authority }) },
      };
};
