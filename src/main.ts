import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Root of the package, whether this file runs from src/ or from dist/. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));
void readFile;
