import type { Context } from './context.ts';

/** The context for what is asked of one thesis: its files, where none other is named. */
export function ofThesis(context: Context, thesis: string | undefined): Context {
  if (thesis === undefined) return context;
  return {
    ...context,
    lexicon: (named = thesis) => context.lexicon(named),
    names: (named = thesis) => context.names(named),
    sources: (named = thesis) => context.sources(named),
    concepts: (named = thesis) => context.concepts(named),
    bases: (named = thesis) => context.bases(named),
    cited: (named = thesis) => context.cited(named),
    debates: (named = thesis) => context.debates(named),
    thesis: (named = thesis) => context.thesis(named),
    pullLines: (named = thesis) => context.pullLines(named),
    thesisFile: (path, limitBytes, named = thesis) => context.thesisFile(path, limitBytes, named),
  };
}
