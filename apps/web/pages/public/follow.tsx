import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  mail: { nl: 'Volg dit per mail', en: 'Follow this by mail' },
  feed: { nl: 'Feed (Atom)', en: 'Feed (Atom)' },
});

interface FollowProps {
  readonly municipality: string;
  readonly what: 'dossier' | 'council';
  readonly of: string;
}

/** How somebody hears of what becomes new here: by mail once they confirm their address, or by a feed. */
export function Follow({ municipality, what, of }: FollowProps) {
  const t = useTexts();
  const mail = new URLSearchParams({ municipality, what, of });
  const feed = new URLSearchParams({ municipality, [what]: of });
  return (
    <ul className="dw-list dw-row dw-no-print">
      <li>
        <a className="utrecht-link" href={`/openbaar/volgen?${mail.toString()}`}>
          {t('mail')}
        </a>
      </li>
      <li>
        <a className="utrecht-link" type="application/atom+xml" href={`/openbaar/nieuw.atom?${feed.toString()}`}>
          {t('feed')}
        </a>
      </li>
    </ul>
  );
}

/** The same of the answers of a municipality. */
export function FollowRegister({ municipality }: { readonly municipality: string }) {
  const t = useTexts();
  const asked = new URLSearchParams({ municipality, what: 'register' }).toString();
  return (
    <ul className="dw-list dw-row dw-no-print">
      <li>
        <a className="utrecht-link" href={`/openbaar/volgen?${asked}`}>
          {t('mail')}
        </a>
      </li>
      <li>
        <a className="utrecht-link" type="application/atom+xml" href={`/openbaar/nieuw.atom?${asked}`}>
          {t('feed')}
        </a>
      </li>
    </ul>
  );
}
