import { monitorEventLoopDelay } from 'node:perf_hooks';

// Comes into a server beside its own code, and tells whoever started it how long its main thread was held.
const held = monitorEventLoopDelay({ resolution: 1 });
held.enable();
process.on('message', () => {
  const { max } = held;
  held.reset();
  process.send?.({ heldMs: max / 1e6, rss: process.memoryUsage().rss });
});
process.channel?.unref();
