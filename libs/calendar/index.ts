export * from './day.js';
export * from './due-date.js';
export { explainNl, formatNl, notMovedNl } from './explain.js';
export { easter, holidays, isWorkingDay, type Holiday } from './holidays.js';
export { today } from './today.js';
