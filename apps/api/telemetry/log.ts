import { metrics } from '@opentelemetry/api';
import type { KnownStanding } from '../projection-worker/log-status.js';

/** How the log was found when it was checked last, and whether it is signed. */
export function watchLog(standing: KnownStanding, now: () => Date): void {
  const meter = metrics.getMeter('doorwerking');
  meter
    .createObservableGauge('doorwerking_log_broken', {
      description: '1 when the log is not what was recorded or signed',
    })
    .addCallback((told) =>
      told.observe(standing.now.status === 'broken' || standing.now.signing === 'refused' ? 1 : 0),
    );
  meter
    .createObservableGauge('doorwerking_log_unsigned', {
      description: '1 when nothing is signed, for want of a key or because the log contradicts what was',
    })
    .addCallback((told) => told.observe(standing.now.signing === 'signed' ? 0 : 1));
  meter
    .createObservableGauge('doorwerking_log_checked_seconds', {
      description: 'How long ago the whole log was checked last',
    })
    .addCallback((told) => {
      const { checkedAt } = standing.now;
      if (checkedAt !== undefined) told.observe(Math.max(0, (now().getTime() - Date.parse(checkedAt)) / 1_000));
    });
}
