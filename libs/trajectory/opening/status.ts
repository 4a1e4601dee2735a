import type { Trajectory } from '../state.js';

export const authorities = (s: Trajectory) => s.opened.authorities.map((a) => a.id);
export const isAuthority = (s: Trajectory, id: string) => s.opened.authorities.some((a) => a.id === id);
export const isCouncil = (s: Trajectory, id: string) => s.opened.councils.some((c) => c.id === id);
