// Bundles parts of src/reader for scripts and benchmarks that measure them by themselves.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './build-state.mjs';
import { loadParts } from './bundle-parts.mjs';

/** Parts of the reader by the name they get in the bundle. */
const parts = {
  'read-text': 'src/reader/read-text.ts',
  'parse-lexicon': 'src/reader/parse-lexicon.ts',
  scan: 'src/reader/grammar/scan.ts',
  ranges: 'src/reader/grammar/ranges.ts',
  measure: 'src/reader/grammar/measure.ts',
  'lexicon-trie': 'src/reader/grammar/lexicon-trie.ts',
  fold: 'src/base/fold.ts',
  decimal: 'src/base/decimal.ts',
};

/**
 * Builds the parts of the reader and loads them; each as its module, and the lexicon that ships.
 * @returns {Promise<{ parts: Record<string, any>, lexicon: any }>}
 */
export async function loadReader() {
  const loaded = await loadParts(parts);
  const thesisFile = (/** @type {string} */ name) => ({
    name,
    text: readFileSync(path.join(root, 'theses', 'ai-infra', name), 'utf8'),
  });
  const lexicon = loaded['parse-lexicon'].parseLexicon({
    entities: thesisFile('entities.yaml'),
    metrics: thesisFile('metrics.yaml'),
  });
  return { parts: loaded, lexicon };
}
