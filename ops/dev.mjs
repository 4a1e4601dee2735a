// For those who work on it: the API, built again at each change, and the screens from their sources at once.
import { spawn } from 'node:child_process';

const shell = process.platform === 'win32';
const api = `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const env = { ...process.env, DOORWERKING_API: api };
const started = [
  spawn('npx', ['nest', 'start', '--watch'], { stdio: 'inherit', shell }),
  spawn('npx', ['vite', '-c', 'apps/web/vite.config.ts', '--clearScreen', 'false'], { stdio: 'inherit', shell, env }),
];
console.error(`De schermen staan op http://127.0.0.1:5173, de API op ${api}.`);
const stop = () => started.forEach((child) => child.kill());
for (const child of started) {
  child.on('exit', (code) => {
    stop();
    process.exitCode ??= code ?? 1;
  });
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
