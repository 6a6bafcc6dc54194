import { cpus, totalmem } from 'node:os';

/** The machine a bench ran on, for the head of its figures. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim()} × ${cpus().length}, ${memory} GiB, Node ${process.versions.node}, ${process.platform}`;
}
