/** A number of bytes in the largest decimal unit that keeps it short: 64_000_000 is "64 MB". */
export function byteSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${Number(value.toFixed(value < 10 ? 1 : 0))} ${units[step] ?? 'B'}`;
}
