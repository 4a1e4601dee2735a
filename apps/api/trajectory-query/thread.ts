import { openDirectory } from '#directory';
import { workerData } from 'node:worker_threads';
import { serveRequests } from '../worker/serve-requests.js';
import { People } from '../reading/people.js';
import { openStore } from '../start/open-store.js';
import { publicMunicipality } from '../web/public-municipality.js';
import { loadWebBuild } from '../web/web-build.js';
import { renderTrajectory, type Sources } from './render.js';
import type { TrajectoryWorkerData } from './trajectory-worker.js';
import type { Question } from './question.js';

// The thread that tells large dossiers: see docs/decisions/0013-bounds.md.
const { log, directory, theme } = workerData as TrajectoryWorkerData;

async function opened(): Promise<Sources> {
  const [store, people] = await Promise.all([openStore(log), openDirectory({ ...directory, now: () => new Date() })]);
  return {
    store,
    people: new People(people),
    whose: (municipality) => publicMunicipality(people, municipality),
    renderer: async () => {
      const built = await loadWebBuild(theme);
      if (!built) throw new Error('the screens were taken away while the server ran');
      return built.renderer;
    },
  };
}
const sources = opened();
// Whoever asks is told why; before that there is nobody to tell.
sources.catch(() => undefined);

serveRequests(async (asked: Question) => renderTrajectory(asked, await sources));
