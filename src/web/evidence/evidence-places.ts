/** Where the pages of evidence are, in the order of their navigation, and the word that names each. */
export const evidencePlaces = [
  { href: '/verification', word: 'verification' },
  { href: '/conflicts', word: 'conflicts' },
  { href: '/debate', word: 'debate' },
  { href: '/predictions', word: 'predictions' },
  { href: '/todo', word: 'toVerify' },
  { href: '/proposals', word: 'proposals' },
] as const;

export type EvidencePlace = (typeof evidencePlaces)[number]['href'];
