import type { Context } from '../context.ts';

/**
 * The context for what is evaluated: of the names what can be read, where the others throw. What cannot be is among the faults of
 * the thesis. What keeps anything that was made with names (`read`, `verify`) takes the context as it is.
 */
export function whatStandsOf(context: Context): Context {
  return {
    ...context,
    lexicon: async (named) => (await context.names(named)).lexicon,
    concepts: async (named) => (await context.names(named)).concepts,
    cited: async (named) => (await context.names(named)).cited,
    sources: async (named) => (await context.names(named)).sources,
    pullLines: async (named) => (await context.names(named)).pullLines,
  };
}
