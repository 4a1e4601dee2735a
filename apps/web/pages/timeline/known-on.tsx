import { Button } from '@utrecht/component-library-react';
import { useDates } from '../../texts/dates.ts';
import { Day } from '../../ui/filter/filter.tsx';
import { useTexts } from './texts.ts';

interface KnownOnProps {
  /** The day by which it had been recorded; without it all that was. */
  readonly known: string | undefined;
  /** The day as of which the dossier is shown. */
  readonly day: string;
  readonly today: string;
  readonly change: (day: string | undefined) => void;
}

/** Besides the day on which it happened: the day by which it was known here. */
export function KnownOn({ known, day, today, change }: KnownOnProps) {
  const t = useTexts();
  const { date } = useDates();
  return (
    <div className="dw-asof__known">
      <h2 className="utrecht-heading-3">{t('known.title')}</h2>
      <p className="utrecht-paragraph">
        {known === undefined ? t('known.about') : t('known.showing', { date: date(known) })}
      </p>
      <div className="dw-asof__tools">
        <Day
          label={t('known.date')}
          value={known}
          change={(to) => change(to === undefined || to >= today ? undefined : to)}
        />
        {day < today && known !== day && (
          <Button appearance="secondary-action-button" onClick={() => change(day)}>
            {t('known.same', { date: date(day) })}
          </Button>
        )}
        {known !== undefined && (
          <Button appearance="subtle-button" onClick={() => change(undefined)}>
            {t('known.all')}
          </Button>
        )}
      </div>
    </div>
  );
}
