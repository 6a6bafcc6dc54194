import { cpus, totalmem } from 'node:os';

/** The machine a bench ran on, for the head of its figures. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim()} × ${cpus().length}, ${memory} GiB, Node ${process.versions.node}, ${process.platform}`;
}

/** Starts a watch; what it returns tells the seconds since then, and those of computing, which others at work do not stretch. */
export function watch(): () => string {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return `${((performance.now() - started) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of computing)`;
  };
}
