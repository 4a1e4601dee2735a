import Sequencer from '@jest/test-sequencer';

// Without it the browser, whose specs are short to read and long to run, comes last and is waited for alone.
const LONG = ['test/browser/', 'test/cli/', 'test/api/', 'test/faults/', 'test/docs/', 'test/'];
const rank = ({ path }) => {
  const at = LONG.findIndex((folder) => path.includes(`/${folder}`));
  return at < 0 ? LONG.length : at;
};

/** What starts browsers and servers begins first, so that all cores have work until the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
