import type { drafting } from './facts.js';
import { withEntries, withEntry, withItem } from '#facts';
import type { Finding } from './state.js';
import type { Evolve, Trajectory } from '../state.js';

export const evolveDrafting: Evolve<keyof typeof drafting> = {
  InfluenceSpaceSet: (_, data, at) => ({ influenceSpace: { ...data, at } }),

  DraftPublished: (s, data, at) => ({ drafts: [...s.drafts, { ...data, at }] }),

  InformationRequested: (s, data, at) => ({
    ids: withEntry(s.ids, data.id, 'information'),
    information: withEntry(s.information, data.id, { ...data, at, given: [] }),
  }),

  InformationProvided: (s, { request, ...said }, at) => {
    if (request === undefined) return { givenUnasked: withItem(s.givenUnasked, { ...said, at }) };
    const asked = s.information[request];
    if (!asked) return {};
    const given = withItem(asked.given, { ...said, at });
    return { information: withEntry(s.information, asked.id, { ...asked, provided: asked.provided ?? at, given }) };
  },

  InvolvementHeld: (s, { findings = [], ...held }, at) => {
    const found = findings.map((finding, nth) => [finding.id, { ...finding, at: { ...at, nth }, traces: [] }] as const);
    return {
      ids: withEntries(
        s.ids,
        found.map(([id]) => [id, 'finding' as const]),
      ),
      findings: withEntries<Finding>(s.findings, found),
      involvements: withItem(s.involvements, {
        ...held,
        ...{ at, groupsReached: held.groupsReached ?? [], groupsMissing: held.groupsMissing ?? [] },
      }),
    } satisfies Partial<Trajectory>;
  },
};
