import Sequencer from '@jest/test-sequencer';

// What takes a minute or more by itself comes first, or it is waited for alone: one file of many processes each. Then
// what starts browsers and servers, whose specs are short to read and long to run.
const LONG = [
  'test/tamper/',
  'test/nodes/',
  'test/fuzz/',
  'test/cli/checkpoints',
  'test/api/checkpoints',
  'test/api/large',
  'test/browser/work/',
  'test/api/process',
  'test/cli/',
  'test/browser/',
  'test/api/',
  'test/faults/',
  'test/docs/',
  'test/',
];
const rank = ({ path }) => {
  const at = LONG.findIndex((folder) => path.includes(`/${folder}`));
  return at < 0 ? LONG.length : at;
};

/** What is long begins first, so that all cores have work until the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
