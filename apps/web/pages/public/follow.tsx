import { textsOf } from '../../texts/texts-of.ts';
import { Explained } from '../../ui/explained.tsx';
import { useFrame, usePublic, withQuery, type Asked } from './frame.ts';

const useTexts = textsOf({
  mail: { nl: 'Volg dit per mail', en: 'Follow this by mail' },
  feed: { nl: 'Feed (Atom)', en: 'Feed (Atom)' },
});

/** How somebody hears of what becomes new here: by a feed, and by mail where any is sent, once they confirm their address. */
function Ways({ mail, feed }: { readonly mail: Asked; readonly feed: Asked }) {
  const t = useTexts();
  const href = usePublic();
  const { sendsMail } = useFrame();
  return (
    <div className="dw-no-print">
      <ul className="dw-list dw-row">
        {sendsMail && (
          <li>
            <a className="utrecht-link" href={href('/volgen', mail)}>
              {t('mail')}
            </a>
          </li>
        )}
        <li>
          <a className="utrecht-link" type="application/atom+xml" href={withQuery('/openbaar/nieuw.atom', feed)}>
            {t('feed')}
          </a>
        </li>
      </ul>
      <Explained words={['feed']} />
    </div>
  );
}

interface FollowProps {
  readonly municipality: string;
  readonly what: 'dossier' | 'council';
  readonly of: string;
}

export const Follow = ({ municipality, what, of }: FollowProps) => (
  <Ways mail={{ municipality, what, of }} feed={{ municipality, [what]: of }} />
);

/** The same of the answers of a municipality. */
export function FollowRegister({ municipality }: { readonly municipality: string }) {
  const asked = { municipality, what: 'register' };
  return <Ways mail={asked} feed={asked} />;
}
