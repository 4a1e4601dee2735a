export * from './day.js';
export * from './due-date.js';
export * from './meetings.js';
export { explainNl, formatNl, notMovedNl } from './explain.js';
export { easter, holidays, isWorkingDay, type Holiday } from './holidays.js';
export { dayInsteadOf, insteadOf } from './misread.js';
export { today } from './today.js';
