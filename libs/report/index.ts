export { deadlinesOf, informationDue, type Deadline } from './deadlines.js';
export { earlinessOf, earlinessOfRequest, report, reportOf } from './report.js';
export { filesIn, filesSchema } from './files.js';
export { OUTCOMES_NL, reportNl } from './report-nl.js';
export { PROGRESS_NL, VERDICTS } from './points-nl.js';
export { influence, reportFields, reportSchema, requestFields, satisfaction, type Report } from './schema.js';
