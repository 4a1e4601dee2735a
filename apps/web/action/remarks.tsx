import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Notice } from '../ui/section.tsx';
import type { Handover } from './handover.ts';

const useTexts = textsOf({
  returned: { nl: 'Deze reactie is op {{date}} teruggestuurd.', en: 'This response was sent back on {{date}}.' },
  ready: {
    nl: 'Deze reactie ligt sinds {{date}} klaar om vast te stellen.',
    en: 'This response lies ready for adoption since {{date}}.',
  },
  before: { nl: 'Zij was eerder teruggestuurd.', en: 'It was sent back before.' },
  points: { nl: 'Wat er anders moet, staat bij de punten.', en: 'What has to change stands at the points.' },
  whole: { nl: 'Over het geheel:', en: 'Of the whole:' },
  point: { nl: 'Opmerking bij het terugsturen:', en: 'Remark when it was sent back:' },
});

/** That it lies ready or came back (and of which advice it is, where there are several), since when, and what was said of it as a whole. */
export function HandedOver({
  handover: { state, on, remarks = [] },
  of,
}: {
  handover: Handover;
  of?: string | undefined;
}) {
  const t = useTexts();
  const { date } = useDates();
  const whole = remarks.filter(({ recommendation }) => recommendation === undefined);
  return (
    <Notice type={state === 'returned' ? 'warning' : 'info'}>
      <p className="utrecht-paragraph">
        {of !== undefined && <strong>{`${of}: `}</strong>}
        {t(state, { date: date(on) })}
        {state === 'ready' && remarks.length > 0 && ` ${t('before')}`}
        {whole.length < remarks.length && ` ${t('points')}`}
      </p>
      {whole.map(({ remark }) => (
        <p key={remark} className="utrecht-paragraph dw-prose">
          <strong>{t('whole')}</strong> {remark}
        </p>
      ))}
    </Notice>
  );
}

/** What was said of one point when the response was sent back. */
export function PointRemarks({ handover, point }: { handover: Handover | undefined; point: string }) {
  const t = useTexts();
  return (handover?.remarks ?? [])
    .filter(({ recommendation }) => recommendation === point)
    .map(({ remark }) => (
      <p key={remark} className="utrecht-paragraph dw-about dw-prose">
        <strong>{t('point')}</strong> {remark}
      </p>
    ));
}
