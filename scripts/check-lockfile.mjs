// A lockfile made on one platform can lack the builds of another; `npm ci` then refuses it everywhere.
import { readFileSync } from 'node:fs';

/**
 * What is wrong with a lockfile, a sentence each: optional packages without an entry, and download addresses.
 * @param {string} file
 * @returns {string[]}
 */
export function lockfileFaults(file) {
  /** @type {Record<string, { optionalDependencies?: Record<string, string>, resolved?: string }>} */
  const packages = JSON.parse(readFileSync(file, 'utf8')).packages;
  const locked = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {}, resolved }]) => [
    ...Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `${file}: ${place} needs ${name}, which has no entry`),
    ...(resolved === undefined ? [] : [`${file}: ${place} names where it was downloaded from`]),
  ]);
}
