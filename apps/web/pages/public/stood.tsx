import type { TrajectoryView } from '#projections';
import { todayHere, useDates } from '../../texts/dates.ts';
import { HeadChanged } from '../../trajectory/corrected.tsx';
import { Standing } from '../../trajectory/standing.tsx';
import { Section } from '../../ui/section.tsx';
import { pathTo, useFrame, usePublic, useTimes, withQuery } from './frame.ts';
import { useTexts } from './texts.ts';

/** Where a dossier stands; of another day than today, that it is of that day, and the way to today. */
export function Stood({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useTexts();
  const { date } = useDates();
  const { language, path } = useFrame();
  const { op, bekend } = useTimes();
  const today = withQuery(path, { taal: language === 'nl' ? undefined : language });
  return (
    <>
      {(op ?? bekend) !== undefined && (
        <section className="dw-stood" aria-label={t('stood.label')}>
          <p className="utrecht-paragraph">
            <strong>{t('stood.asOf', { date: date(trajectory.asOf) })}</strong>
            {bekend !== undefined && ` ${t('stood.knownOn', { date: date(bekend) })}`}
          </p>
          <p className="utrecht-paragraph dw-no-print">
            <a className="utrecht-link" href={today}>
              {t('stood.today')}
            </a>
          </p>
        </section>
      )}
      <Standing trajectory={trajectory} />
      <HeadChanged trajectory={trajectory} />
    </>
  );
}

/** How it stood on an earlier day, and an address of this day that says the same later, to refer to. */
export function Cite({ trajectory: { id } }: { trajectory: TrajectoryView }) {
  const t = useTexts();
  const { language, origin } = useFrame();
  const href = usePublic();
  const times = useTimes();
  const today = todayHere();
  const { op = today, bekend = today } = times;
  const address = origin + href(pathTo.dossier(id), { op, bekend });
  return (
    <div className="dw-no-print">
      <Section title={t('cite.title')}>
        <form className="dw-search" method="get" action={`/openbaar${pathTo.dossier(id)}`}>
          {language !== 'nl' && <input type="hidden" name="taal" value={language} />}
          <div className="dw-search__field">
            <label className="utrecht-form-label" htmlFor="op">
              {t('cite.day')}
            </label>
            <input
              className="utrecht-textbox"
              type="date"
              id="op"
              name="op"
              max={today}
              defaultValue={times.op ?? ''}
            />
          </div>
          <button className="utrecht-button utrecht-button--secondary-action" type="submit">
            {t('cite.show')}
          </button>
        </form>
        <p className="utrecht-paragraph">{t('cite.what')}</p>
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href={address}>
            {address}
          </a>
        </p>
      </Section>
    </div>
  );
}

/** It is there, and was not yet on the day that was asked for, or was not known here. */
export function useNotYet({ asOf, knownOn }: { readonly asOf?: string; readonly knownOn?: string }): string {
  const t = useTexts();
  const { date } = useDates();
  return [
    asOf === undefined ? '' : t('notYet.asOf', { date: date(asOf) }),
    knownOn === undefined ? '' : t('notYet.knownOn', { date: date(knownOn) }),
  ]
    .filter(Boolean)
    .join(' ');
}
