import { monitorEventLoopDelay } from 'node:perf_hooks';

// Comes into a server beside its own code, and tells whoever started it how long its main thread was held.
const held = monitorEventLoopDelay({ resolution: 1 });
held.enable();
/** The first tick after a reset measures nothing, and the last may be on its way. */
const TICKS_MS = 5;
process.on('message', () => {
  setTimeout(() => {
    const { max } = held;
    held.reset();
    setTimeout(() => process.send?.({ heldMs: max / 1e6, rss: process.memoryUsage().rss }), TICKS_MS);
  }, TICKS_MS);
});
process.channel?.unref();
