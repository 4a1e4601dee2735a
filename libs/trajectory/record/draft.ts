import type { Recorder } from './recorder.js';
import type { Finding, Trajectory } from '../state.js';

export const recordDraft: Recorder<
  'InfluenceSpaceSet' | 'DraftPublished' | 'InformationRequested' | 'InformationProvided' | 'InvolvementHeld'
> = {
  InfluenceSpaceSet: (_, data, at) => ({ influenceSpace: { ...data, at } }),

  DraftPublished: (s, data, at) => ({ drafts: [...s.drafts, { ...data, at }] }),

  InformationRequested: (s, data, at) => ({
    ids: { ...s.ids, [data.id]: 'information' },
    information: { ...s.information, [data.id]: { ...data, at, given: [] } },
  }),

  InformationProvided: (s, { request, description }, at) => {
    const asked = request === undefined ? undefined : s.information[request];
    if (!asked) return {};
    const given = [...asked.given, { at, description }];
    return { information: { ...s.information, [asked.id]: { ...asked, provided: asked.provided ?? at, given } } };
  },

  InvolvementHeld: (s, data, at) => {
    const ids: Record<string, 'finding'> = {};
    const findings: Record<string, Finding> = {};
    for (const [nth, finding] of (data.findings ?? []).entries()) {
      ids[finding.id] = 'finding';
      findings[finding.id] = { ...finding, at: { ...at, nth }, traces: [] };
    }
    return {
      ids: { ...s.ids, ...ids },
      findings: { ...s.findings, ...findings },
      involvements: [
        ...s.involvements,
        { at, form: data.form, groupsReached: data.groupsReached ?? [], groupsMissing: data.groupsMissing ?? [] },
      ],
    } satisfies Partial<Trajectory>;
  },
};
