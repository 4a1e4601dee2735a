export { FORMAT, headIn, idIn, judge, judgeRest, wrongHead, type Judged, type Judgement } from './read/judge.js';
export { parse, type FileProblem, type ParsedFile } from './read/parse.js';
export { deadlinesOf, type Deadline, type DeadlineState } from './report/deadlines.js';
export { earlinessOf, report, reportOf, type Report } from './report/report.js';
export { reportNl } from './report/report-nl.js';
export { write } from './write.js';
