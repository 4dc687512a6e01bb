import { z } from 'zod';

const foundKinds = [
  'page',
  'command',
  'indicator',
  'signal',
  'event',
  'company',
  'concept',
  'series',
  'document',
] as const;

export const foundShape = z
  .object({
    kind: z.enum(foundKinds),
    id: z.string().describe('Of what it is; of a command its name: `theme:dark`.'),
    title: z.string(),
    about: z.string().nullable().describe('What tells it from others of the name.'),
    href: z.string().nullable().describe('Its page; null for a command.'),
  })
  .meta({ id: 'Found' });
export type FoundOut = z.output<typeof foundShape>;
