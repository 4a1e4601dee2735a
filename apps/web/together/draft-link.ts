import type { AdviceDraftHead } from '../api/advice-drafts.ts';

const PAGES = {
  advice: '/dossiers/$dossier/advies',
  supplement: '/dossiers/$dossier/aanvulling',
  rejoinder: '/dossiers/$dossier/weerwoord',
} as const;

/** To where a draft is written, or read along. */
export const draftLink = ({
  kind,
  trajectory,
  council,
  request,
  advice,
}: Pick<AdviceDraftHead, 'kind' | 'trajectory' | 'council' | 'request' | 'advice'>) =>
  ({
    to: PAGES[kind],
    params: { dossier: trajectory },
    search: { over: request ?? advice ?? council, van: council },
  }) as const;
