import { textsOf, useLanguage } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  mail: { nl: 'Volg dit per mail', en: 'Follow this by mail' },
  feed: { nl: 'Feed (Atom)', en: 'Feed (Atom)' },
});

/** The form to follow by mail, in the language of this page. */
function useForm(): (asked: Readonly<Record<string, string>>) => string {
  const language = useLanguage();
  return (asked) =>
    `/openbaar/volgen?${new URLSearchParams({ ...asked, ...(language === 'en' && { taal: 'en' }) }).toString()}`;
}

interface FollowProps {
  readonly municipality: string;
  readonly what: 'dossier' | 'council';
  readonly of: string;
}

/** How somebody hears of what becomes new here: by mail once they confirm their address, or by a feed. */
export function Follow({ municipality, what, of }: FollowProps) {
  const t = useTexts();
  const form = useForm();
  const feed = new URLSearchParams({ municipality, [what]: of });
  return (
    <ul className="dw-list dw-row dw-no-print">
      <li>
        <a className="utrecht-link" href={form({ municipality, what, of })}>
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
  const form = useForm();
  const asked = { municipality, what: 'register' };
  return (
    <ul className="dw-list dw-row dw-no-print">
      <li>
        <a className="utrecht-link" href={form(asked)}>
          {t('mail')}
        </a>
      </li>
      <li>
        <a
          className="utrecht-link"
          type="application/atom+xml"
          href={`/openbaar/nieuw.atom?${new URLSearchParams(asked).toString()}`}
        >
          {t('feed')}
        </a>
      </li>
    </ul>
  );
}
