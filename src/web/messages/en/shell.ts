import type { ErrorWords } from '../words.ts';

const errors: ErrorWords = {
  unreachable: ['The program does not answer', 'Start it again with “tightrope serve”, then try once more.'],
  notInSite: [
    'This is not part of the exported site',
    'The site is read-only and of one day; the program itself shows the rest.',
  ],
  unintelligible: [
    'The program gave an answer that could not be understood',
    'Reload the page; if it stays, restart the program.',
  ],
  broken: ['This page broke: {cause}', 'Reload it; nothing that was kept is lost.'],
  emptyText: ['There is no text to read', 'Paste some text first.'],
  unreadableFile: ['{at} could not be opened', 'If it is a folder, drop the files in it instead.'],
  tooLarge: ['{at} is larger than 11.5 MB', 'Read it with “tightrope read” in a terminal instead.'],
};

/** What stands around every page: navigation, settings, errors of the page itself. */
export const shellWords = {
  brand: 'Tightrope',
  quoted: '“{text}”',
  unknown: 'unknown',
  shell: {
    pageTitle: '{page} · {brand}',
    skip: 'Skip to the content',
    pages: 'Pages',
    board: 'Board',
    indicators: 'Indicators',
    signals: 'Signals',
    thesis: 'Thesis',
    events: 'Events',
    receipts: 'Receipts',
    library: 'Library',
    claims: 'Claims',
    evidence: 'Evidence',
    facts: 'Facts',
    sources: 'Sources',
    notFoundTitle: 'There is no such page.',
    notFoundHint: 'The library lists every text that is kept.',
    loading: 'Loading…',
    tryAgain: 'Try again',
    find: 'Go to',
    footer: 'Everything stays on this machine. Research, not advice.',
    apiReference: 'API reference',
  },
  settings: {
    open: 'Settings',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    directions: 'Colours of up and down',
    directionNames: {
      auto: 'As usual in this language',
      'green-up': 'Green is up',
      'red-up': 'Red is up',
      mono: 'No colours',
    },
    shortcuts: 'Single-key shortcuts',
    shortcutsOn: 'Use single keys (j, k, d, /)',
    keysTitle: 'Keys',
    keys: {
      nextClaim: 'next claim in a text',
      previousClaim: 'previous claim',
      openClaim: 'open the claim, or the row',
      closePanel: 'close what is open',
      decide: 'decide what became of a number',
      search: 'search the claims',
      moveRows: 'move through claims or rows',
    },
  },
  errors,
};
