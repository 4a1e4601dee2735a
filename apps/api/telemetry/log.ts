import { metrics } from '@opentelemetry/api';
import type { CurrentLogStatus } from '../projection-worker/log-status.js';

/** How the log was found when it was checked last, and whether it is signed. */
export function measureLog(logStatus: CurrentLogStatus, now: () => Date): void {
  const meter = metrics.getMeter('doorwerking');
  meter
    .createObservableGauge('doorwerking_log_broken', {
      description: '1 when the log is not what was recorded or signed',
    })
    .addCallback((told) =>
      told.observe(logStatus.now.status === 'broken' || logStatus.now.signing === 'refused' ? 1 : 0),
    );
  meter
    .createObservableGauge('doorwerking_log_unsigned', {
      description: '1 when nothing is signed, for want of a key or because the log contradicts what was',
    })
    .addCallback((told) => told.observe(logStatus.now.signing === 'signed' ? 0 : 1));
  meter
    .createObservableGauge('doorwerking_log_checked_seconds', {
      description: 'How long ago the whole log was checked last',
    })
    .addCallback((told) => {
      const { checkedAt } = logStatus.now;
      if (checkedAt !== undefined) told.observe(Math.max(0, (now().getTime() - Date.parse(checkedAt)) / 1_000));
    });
}
