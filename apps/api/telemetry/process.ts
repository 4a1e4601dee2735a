import { metrics } from '@opentelemetry/api';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const NANOSECONDS = 1e9;
// How often it looks, in milliseconds; what it measures includes this.
const RESOLUTION = 10;
const QUANTILES = [50, 99, 100];

/** What the process itself takes, and how long others waited for its thread since they were last told. */
export function measureProcess(): void {
  const meter = metrics.getMeter('doorwerking');
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  meter
    .createObservableGauge('doorwerking_event_loop_delay_seconds', {
      description: 'How long the event loop was held up since this was last read, by percentile',
    })
    .addCallback((told) => {
      for (const percentile of QUANTILES) {
        const seconds = delay.percentile(percentile) / NANOSECONDS - RESOLUTION / 1_000;
        told.observe(Math.max(0, seconds), { percentile });
      }
      delay.reset();
    });
  meter
    .createObservableGauge('doorwerking_process_memory_bytes', { description: 'Memory of the process, by kind' })
    .addCallback((told) => {
      const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
      for (const [kind, bytes] of Object.entries({ rss, heapUsed, heapTotal, external })) told.observe(bytes, { kind });
    });
  meter
    .createObservableCounter('doorwerking_process_cpu_seconds', { description: 'Processor time of the process' })
    .addCallback((told) => {
      const { user, system } = process.cpuUsage();
      told.observe((user + system) / 1e6);
    });
}
