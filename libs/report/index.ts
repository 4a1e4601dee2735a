export { deadlinesOf, informationDue, type Deadline } from './deadlines.js';
export { earlinessOf, earlinessOfRequest, report, reportOf } from './report.js';
export { filesIn, filesSchema } from './files.js';
export { reportNl } from './report-nl.js';
export { VERDICTS } from './points-nl.js';
export { influence, reportFields, reportSchema, requestFields, satisfaction, type Report } from './schema.js';
