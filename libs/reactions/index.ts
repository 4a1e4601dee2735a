export { Clock, type ClockOptions } from './clock.js';
