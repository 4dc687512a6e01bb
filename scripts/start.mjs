// `npm start`: builds what is not built, then serves the pages; the arguments are those of `tightrope serve`.
const startedAt = performance.now();
const { isBuilt, isCheckout } = await import('./build-state.mjs');

if (isCheckout && !isBuilt()) {
  console.error('building (once)');
  const { build } = await import('./build.mjs');
  const steps = await build({ workspace: false });
  const parts = Object.entries(steps ?? {}).map(([name, milliseconds]) => `${name} ${seconds(milliseconds)}`);
  console.error(
    `built in ${seconds(performance.now() - startedAt)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`,
  );
}
process.argv.splice(2, 0, 'serve');
await import(new URL('../dist/main.js', import.meta.url).href);

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
