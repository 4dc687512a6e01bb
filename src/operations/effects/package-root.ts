import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the program itself, above this file whether it runs built or as it was written. */
export function packageRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'theses'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('the folder of the program has no theses');
  return packageRoot(above);
}
