import { Button } from '@utrecht/component-library-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useDates } from '../../texts/dates.ts';
import { Day } from '../../ui/filter/filter.tsx';
import { stopAt, type Stop } from './stops.ts';
import { useTexts } from './texts.ts';

const AFTER_MS = 200;

interface AsOfProps {
  readonly stops: readonly Stop[];
  readonly day: string;
  readonly today: string;
  /** What happened on a day, in one sentence. */
  readonly saying: (stop: Stop) => string;
  readonly change: (day: string) => void;
  /** What else is chosen with it. */
  readonly children: ReactNode;
}

/**
 * A day to look at: by sliding over the days on which something happened, step by step with buttons, or any
 * day by its date. The page follows when the slider comes to rest.
 */
export function AsOf({ stops, day, today, saying, change, children }: AsOfProps) {
  const t = useTexts();
  const { date } = useDates();
  const [at, setAt] = useState(() => stopAt(stops, day));
  const [told, setTold] = useState(day);
  // The day was chosen otherwise: the slider goes along.
  if (day !== told) {
    setTold(day);
    setAt(stopAt(stops, day));
  }
  const here = stops[at];
  useEffect(() => {
    if (!here || at === stopAt(stops, day)) return;
    const timer = setTimeout(() => change(here.day), AFTER_MS);
    return () => clearTimeout(timer);
  }, [here, at, stops, day, change]);
  if (!here) return null;
  const what = here.day === today ? t('as.valueToday', { date: date(today) }) : saying(here);
  const go = (to: number) => setAt(Math.min(Math.max(to, 0), stops.length - 1));
  return (
    <section className="dw-asof dw-no-print" aria-label={t('as.title')}>
      <h2 className="utrecht-heading-3">{t('as.then')}</h2>
      <label className="utrecht-form-label" htmlFor="dag">
        {t('as.slider')}
      </label>
      <input
        id="dag"
        className="dw-asof__slider"
        type="range"
        min={0}
        max={stops.length - 1}
        value={at}
        aria-valuetext={what}
        onChange={(event) => setAt(Number(event.target.value))}
      />
      <p className="dw-asof__ends dw-small dw-muted" aria-hidden="true">
        <span>{date(stops[0]?.day ?? today)}</span>
        <span>{date(stops.at(-1)?.day ?? today)}</span>
      </p>
      <p className="utrecht-paragraph dw-asof__what">{what}</p>
      <div className="dw-asof__tools">
        <Button appearance="secondary-action-button" aria-disabled={at === 0} onClick={() => go(at - 1)}>
          {t('as.previous')}
        </Button>
        <Button appearance="secondary-action-button" aria-disabled={at === stops.length - 1} onClick={() => go(at + 1)}>
          {t('as.next')}
        </Button>
        <Day label={t('as.date')} value={day} change={(chosen) => chosen !== undefined && change(chosen)} />
        {day !== today && (
          <Button appearance="subtle-button" onClick={() => change(today)}>
            {t('as.today')}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
