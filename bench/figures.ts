import { cpus } from 'node:os';

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** What the figures were measured on: without it they mean nothing. */
export function machine(): string {
  const all = cpus();
  return `${new Date().toISOString().slice(0, 10)}, ${all.length} × ${all[0]?.model.trim() ?? 'unknown processor'}, ${process.platform} ${process.arch}, Node.js ${process.version}`;
}
