/** Commands a page names: written the same in every language. */
export const commands = { pull: 'tightrope pull', thesisCheck: 'tightrope thesis check' } as const;
