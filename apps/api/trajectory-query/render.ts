import { numbersOf } from '#vocabulary';
import type { EventStore } from '#event-store';
import { isPublic } from '#trajectory';
import {
  deadlinesView,
  influenceView,
  readTrajectory,
  textView,
  trajectoryView,
  type VisibleTrajectory,
} from '#projections';
import { comparedIn, TRAJECTORY_RESOURCES } from '../reading/trajectory-resources.js';
import type { People } from '../reading/people.js';
import { inFull } from '../web/in-full.js';
import type { PublicMunicipality } from '../web/public-municipality.js';
import type { Earlier, PublicPage, Renderer } from '../web/public-page.js';
import type { Rendered, PageQuestion, Question, ResourceQuestion } from './question.js';

/** From what a question about a dossier is answered. */
export interface Sources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly people: People;
  /** How a municipality looks, and where its people are found. */
  readonly whose: (municipality: string) => Promise<PublicMunicipality>;
  /** Only asked for when a page is. */
  readonly renderer: () => Promise<Renderer>;
}

/** Somebody who looks at a page does not wait for a store that is away; another node of it takes over within this. */
const PATIENCE_MS = 3_000;

export const patience = () => ({ until: performance.now() + PATIENCE_MS });

type Written = Pick<Rendered, 'type' | 'body'> | undefined;

async function resource(asked: ResourceQuestion, dossier: VisibleTrajectory, { people }: Sources) {
  const { actor, today, point, audit } = asked;
  const found = TRAJECTORY_RESOURCES.find(({ path }) => path === asked.resource);
  if (!found) throw new TypeError(`there is nothing told as ${asked.resource}`);
  const told = found.view(dossier, { actor, today, point, audit });
  if (typeof told === 'string') return { type: `${found.type ?? 'text/plain'}; charset=utf-8`, body: told };
  const named = await people.named(told, dossier.state.opened.municipality);
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(named) };
}

// Each is another dossier to read.
const MOST_EARLIER = 20;

/** Of the recommendations that are said again here: those that the reader may see. */
async function earlierIn(asked: PageQuestion, { state }: VisibleTrajectory, { store }: Sources): Promise<Earlier[]> {
  const points = Object.values(state.advices).flatMap(({ recommendations }) => recommendations);
  const repeated = Map.groupBy(
    points.flatMap(({ repeats }) => repeats ?? []),
    ({ dossier }) => dossier,
  );
  const found = await Promise.all(
    [...repeated].slice(0, MOST_EARLIER).map(async ([dossier, all]) => {
      const earlier = await readTrajectory(store, dossier, asked, asked.today, patience());
      if (!earlier || (earlier.sight === 'public' && !isPublic(earlier.state))) return [];
      const { opened, advices, recommendations } = earlier.state;
      return all.flatMap(({ recommendation }) => {
        const advice = advices[recommendations[recommendation] ?? ''];
        const at = advice?.recommendations.findIndex(({ id }) => id === recommendation) ?? -1;
        const point = advice?.recommendations[at];
        if (!advice || !point) return [];
        const councilName = opened.councils.find(({ id }) => id === advice.council)?.name ?? advice.council;
        const named = {
          number: numbersOf(advice.recommendations)[at] ?? '',
          question: point.question === true,
          councilName,
        };
        return [{ dossier, recommendation, ...named, title: opened.title }];
      });
    }),
  );
  return found.flat();
}

async function pageOf(asked: PageQuestion, dossier: VisibleTrajectory, sources: Sources) {
  const { people } = sources;
  const influence = influenceView(dossier);
  const earlier = await earlierIn(asked, dossier, sources);
  const told = trajectoryView(dossier);
  const authorities = told.authorities.map((one) => ({ ...one, name: inFull(one.name, told.municipality) }));
  const trajectory = { ...told, authorities, ...(earlier.length > 0 && { earlier }) };
  if (asked.page === 'text')
    return { page: 'text', trajectory, influence, text: textView(dossier, undefined) } satisfies PublicPage;
  if (asked.page === 'textDifference') {
    const compared = comparedIn(asked.point);
    const text = compared && textView(dossier, compared);
    const isThere = text?.from !== undefined && text.from === compared?.from && text.to === compared.to;
    return isThere ? ({ page: 'textDifference', trajectory, influence, text } satisfies PublicPage) : undefined;
  }
  if (asked.page === 'sheet') return { page: 'sheet', trajectory, influence } satisfies PublicPage;
  const named = (await people.named(trajectory)) as typeof trajectory & { people?: Record<string, string> };
  if (asked.page === 'dossier') {
    const deadlines = deadlinesView(dossier);
    return { page: 'dossier', trajectory: named, influence, deadlines } satisfies PublicPage;
  }
  const thread = influence.recommendations.find(({ id }) => id === asked.point);
  return thread && ({ page: 'recommendation', trajectory: named, thread } satisfies PublicPage);
}

async function page(asked: PageQuestion, dossier: VisibleTrajectory, sources: Sources): Promise<Written> {
  const shown = await pageOf(asked, dossier, sources);
  if (!shown) return undefined;
  const renderer = await sources.renderer();
  const municipality = await sources.whose(dossier.state.opened.municipality);
  return { type: 'text/html; charset=utf-8', body: renderer.render(shown, { ...asked.frame, municipality }) };
}

/** Reads a dossier and writes out what is asked of it. Undefined when it is not there for whoever asks. */
export async function renderTrajectory(asked: Question, sources: Sources): Promise<Rendered | undefined> {
  const { asOf, knownOn } = asked;
  const dossier = await readTrajectory(sources.store, asked.trajectory, asked, asOf, patience(), knownOn);
  if (!dossier) return undefined;
  const written = 'resource' in asked ? await resource(asked, dossier, sources) : await page(asked, dossier, sources);
  return written && { ...written, revision: dossier.revision, position: dossier.position };
}
