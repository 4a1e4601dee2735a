export { deadlinesOf, type Deadline } from './deadlines.js';
export { earlinessOf, report, reportOf, type Report } from './report.js';
export { reportNl } from './report-nl.js';
