import Sequencer from '@jest/test-sequencer';

// In a fresh clone nobody knows how long a spec takes. What takes long by itself comes first, or it is waited for alone:
// one file of many processes each, or one that waits. Then what starts browsers and servers, whose specs are short to
// read and long to run.
const LONG = [
  'test/nodes/',
  'test/fuzz/',
  'test/api/checkpoints',
  'test/api/large',
  'test/browser/work/',
  'test/api/process',
  'test/tamper/',
  'test/faults/paused',
  'test/faults/database',
  'test/browser/',
  'test/cli/',
  'test/faults/',
  'test/api/',
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
    const sorted = [...super.sort(tests)];
    // Jest knows of each how long it took before, where it was run before.
    if (sorted.every(({ duration }) => typeof duration === 'number')) return sorted;
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
