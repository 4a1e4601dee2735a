import { Public } from './document.tsx';
import { useTexts } from './texts.ts';

/** What a checkpoint is, and the one to keep. */
export function Checkpoint({ note }: { readonly note?: string | undefined }) {
  const t = useTexts();
  return (
    <Public title={t('checkpoint.title')} description={t('checkpoint.what')} lead={t('checkpoint.what')}>
      <p className="utrecht-paragraph">{t('checkpoint.keep')}</p>
      <p className="utrecht-paragraph">{t('checkpoint.check')}</p>
      {note === undefined ? (
        <p className="utrecht-paragraph">{t('checkpoint.none')}</p>
      ) : (
        <>
          <pre className="dw-note" tabIndex={0} aria-label={t('checkpoint.title')}>
            {note}
          </pre>
          <p className="utrecht-paragraph">
            <a className="utrecht-link" href="/v1/checkpoints/latest" download="controlegetal.txt">
              {t('checkpoint.download')}
            </a>
          </p>
        </>
      )}
    </Public>
  );
}
