import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The content security policy is `script-src 'self'; style-src 'self'`: nothing may be inlined into the page.
export default defineConfig({
  root: path.join(import.meta.dirname, 'src', 'web'),
  // Parts find each other from where they are, so that an exported site may stand below any address.
  base: './',
  plugins: [react(), addressesFromTheRoot(), compressedSiblings()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What several pages share comes in a few files: dozens of tiny ones would be asked for one by one.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              ...{ name: 'shared', test: /\.[jt]sx?$/, minShareCount: 2 },
              ...{ entriesAware: true, entriesAwareMergeThreshold: 16_000 },
            },
          ],
        },
        // The names of all who share it would stand in that of the file.
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
        assetFileNames: ({ names }) =>
          `assets/${(names[0] ?? '').replace(/~.*|\.\w+$/g, '')}-[hash][extname]`,
      },
    },
  },
});

/**
 * The page itself is served at every address, so what it names begins at the root.
 * @returns {import('vite').Plugin}
 */
function addressesFromTheRoot() {
  return {
    name: 'addresses-from-the-root',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace(/\b(src|href)="\.\//g, '$1="/') },
  };
}

/**
 * A .br and a .gz beside every text file, made once, so that the server need not compress at all.
 * @returns {import('vite').Plugin}
 */
function compressedSiblings() {
  let directory = '';
  return {
    name: 'compressed-siblings',
    apply: 'build',
    configResolved(config) {
      directory = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle(error) {
      if (error !== undefined) return;
      const names = await readdir(directory, { recursive: true });
      for (const name of names.filter((each) => /\.(html|js|css|svg)$/.test(each))) {
        const file = path.join(directory, name);
        const body = await readFile(file);
        await writeFile(`${file}.gz`, await promisify(gzip)(body, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
        await writeFile(`${file}.br`, await promisify(brotliCompress)(body, { params }));
      }
    },
  };
}
