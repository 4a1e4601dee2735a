import { useQuery } from '@tanstack/react-query';
import { draftsQuery, type AdviceDraftHead } from '../api/advice-drafts.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { textsOf } from '../texts/texts-of.ts';
import { nameIn } from '../trajectory/names.ts';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/section.tsx';
import { draftLink } from './draft-link.ts';

const useTexts = textsOf({
  what: {
    advice: { nl: 'een advies', en: 'an advice' },
    supplement: { nl: 'een aanvulling op een advies', en: 'a supplement of an advice' },
    rejoinder: { nl: 'een weerwoord op de antwoorden', en: 'a rejoinder to the answers' },
  },
  here: { nl: '{{council}} schrijft aan {{what}}.', en: '{{council}} is writing {{what}}.' },
  go: { nl: 'Schrijf mee', en: 'Write along' },
  read: { nl: 'Lees mee', en: 'Read along' },
});

interface WrittenHereProps {
  readonly trajectory: TrajectoryAnswer;
  /** The requests that lead to their draft themselves. */
  readonly besides: readonly string[];
}

/** In a dossier: to what one's councils are writing in it. */
export default function WrittenHere({ trajectory, besides }: WrittenHereProps) {
  const t = useTexts();
  const drafts = useQuery(draftsQuery(trajectory.id)).data?.items ?? [];
  const isShown = ({ sent, writes, request }: AdviceDraftHead) =>
    !sent && !(writes && request !== undefined && besides.includes(request));
  return drafts.filter(isShown).map((draft) => (
    <Notice key={draft.id} type="info">
      <p className="utrecht-paragraph">
        {t('here', { council: nameIn(trajectory)(draft.council), what: t(`what.${draft.kind}`) })}{' '}
        <Link {...draftLink(draft)}>{draft.writes ? t('go') : t('read')}</Link>
      </p>
    </Notice>
  ));
}
