import type { drafting } from './facts.js';
import { problem } from '#facts';
import { after, explanation, fresh, freshList, known, ofCouncil, type Rules } from '../rules/rule.js';

export const draftingRules: Rules<keyof typeof drafting> = {
  InfluenceSpaceSet: (s, data) => [
    ...data.fixed.map(({ why }, i) => explanation(why, `fixed[${i}].why`, 'zeg waarom dit vaststaat')),
    s.influenceSpace !== undefined && explanation(data.because, 'because', 'zeg waarom de invloedsruimte verandert'),
  ],

  // Counted by date: an older version that is recorded afterwards fits between its neighbours. In a file the
  // facts stand in their order, and one whose date says otherwise has a wrong date, not a wrong version.
  DraftPublished: (s, { version }, { day, notBefore }) => [
    s.drafts.some((d) => (notBefore !== undefined || d.at.day <= day ? d.version >= version : d.version <= version)) &&
      problem('invalid', `versie ${version} telt niet op`, 'version'),
  ],

  InformationRequested: (s, data, when) => [
    ofCouncil(s, data.council, when),
    ...fresh(s, [{ id: data.id, place: 'id' }]),
  ],

  InformationProvided: (s, { request }, when) => [
    known(s, 'information', request, 'request'),
    after(s.information[request ?? '']?.at, when, 'de vraag'),
  ],

  InvolvementHeld: (s, data) => freshList(s, data.findings, 'findings'),
};
