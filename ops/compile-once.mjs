import { Script } from 'node:vm';

import Runtime from 'jest-runtime';

// Of each worker: what a package's file compiled to, also the functions that V8 compiles when they are first called.
const scripts = new Map();
// Of each worker too: what outlasts a spec file (test/api/hosts.ts).
const ofWorker = new Map();

/** Jest compiles a package's file anew in each suite; this compiles it once in each worker, and runs it in each suite. */
export default class CompileOnce extends Runtime {
  constructor(...given) {
    super(...given);
    this._environment.global.ofWorker = ofWorker;
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    const head = `(function(${executor.injectedModuleParameters.join(',')}){`;
    executor.compile = (source, filename) => {
      const context = this._environment.getVmContext();
      if (!context || !filename.includes('/node_modules/')) return compile(source, filename);
      let script = scripts.get(filename);
      if (script === undefined) {
        // What imports as it runs has to be told by whom: that is another for each suite.
        const shared = !/\bimport\s*\(/.test(source);
        script = shared && new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
        scripts.set(filename, script);
      }
      return script ? script.runInContext(context) : compile(source, filename);
    };
  }
}
