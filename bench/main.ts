import { measureViews } from './views.js';

const say = ({ what, value, unit }: { what: string; value: number; unit: string }) =>
  console.log(`${what.padEnd(60)} ${value.toFixed(value < 100 ? 2 : 0).padStart(10)} ${unit}`);
await measureViews(Number(process.argv[2] ?? 10_000), say);
