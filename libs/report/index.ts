export { deadlinesOf, type Deadline } from './deadlines.js';
export { earlinessOf, report, reportOf } from './report.js';
export { reportNl } from './report-nl.js';
export { influence, reportFields, reportSchema, requestFields, satisfaction, type Report } from './schema.js';
