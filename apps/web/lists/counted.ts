import { textsOf } from '../texts/texts-of.ts';

const useTexts = textsOf({
  dossiers: {
    none: { nl: 'Nog geen dossiers', en: 'No dossiers yet' },
    open_one: { nl: '{{count}} dossier, dat loopt', en: '{{count}} dossier, which is running' },
    open_other: { nl: '{{count}} dossiers, die alle lopen', en: '{{count}} dossiers, all of them running' },
    ended_one: { nl: '{{count}} dossier, afgesloten', en: '{{count}} dossier, ended' },
    ended_other: { nl: '{{count}} dossiers, alle afgesloten', en: '{{count}} dossiers, all of them ended' },
    some_one: {
      nl: '{{dossiers}} dossiers, waarvan {{count}} loopt',
      en: '{{dossiers}} dossiers, {{count}} of them running',
    },
    some_other: {
      nl: '{{dossiers}} dossiers, waarvan {{count}} lopen',
      en: '{{dossiers}} dossiers, {{count}} of them running',
    },
  },
  requests: {
    none: { nl: 'Nooit om advies gevraagd', en: 'Never asked for advice' },
    noneOwn: { nl: 'Niet om advies gevraagd', en: 'Not asked for advice' },
    answered_one: { nl: '{{count}} keer gevraagd', en: 'Asked {{count}} time' },
    answered_other: { nl: '{{count}} keer gevraagd', en: 'Asked {{count}} times' },
    some: {
      nl: '{{requests}} keer gevraagd, waarvan {{count}} keer zonder advies',
      en: 'Asked {{requests}} times, {{count}} of them without advice',
    },
    unanswered: { nl: '{{count}} keer gevraagd, zonder advies', en: 'Asked {{count}} time, without advice' },
  },
  advices: {
    none: { nl: 'Nog geen advies gegeven', en: 'No advice given yet' },
    asked_one: { nl: '{{count}} advies gegeven', en: '{{count}} advice given' },
    asked_other: { nl: '{{count}} adviezen gegeven', en: '{{count}} advices given' },
    own_one: { nl: '{{count}} advies gegeven, uit zichzelf', en: '{{count}} advice given, of its own accord' },
    own_other: {
      nl: '{{count}} adviezen gegeven, alle uit zichzelf',
      en: '{{count}} advices given, all of its own accord',
    },
    some: {
      nl: '{{advices}} adviezen gegeven, waarvan {{count}} uit zichzelf',
      en: '{{advices}} advices given, {{count}} of them of its own accord',
    },
  },
});

interface Dossiers {
  readonly dossiers: number;
  readonly running: number;
}
interface Requests {
  readonly requests: number;
  readonly unanswered: number;
  readonly unasked: number;
}
interface Advices {
  readonly advices: number;
  readonly unasked: number;
}

/** Counts of a council in sentences: what there is none of has a sentence of its own, and one is spoken of as one. */
export function useCounted() {
  const t = useTexts();
  return {
    dossiers({ dossiers, running }: Dossiers): string {
      if (dossiers === 0) return t('dossiers.none');
      if (running === dossiers) return t('dossiers.open', { count: dossiers });
      if (running === 0) return t('dossiers.ended', { count: dossiers });
      return t('dossiers.some', { dossiers, count: running });
    },
    requests({ requests, unanswered, unasked }: Requests): string {
      // One that advises of itself is not one that is forgotten.
      if (requests === 0) return t(unasked > 0 ? 'requests.noneOwn' : 'requests.none');
      if (unanswered === 0) return t('requests.answered', { count: requests });
      if (requests === 1) return t('requests.unanswered', { count: requests });
      return t('requests.some', { requests, count: unanswered });
    },
    advices({ advices, unasked }: Advices): string {
      if (advices === 0) return t('advices.none');
      if (unasked === 0) return t('advices.asked', { count: advices });
      if (unasked === advices) return t('advices.own', { count: advices });
      return t('advices.some', { advices, count: unasked });
    },
  };
}
