import { z } from 'zod';
import { alertStates } from '../../thesis/alerts.ts';

const alertLineShape = z
  .object({
    rule: z.string(),
    title: z.string(),
    at: z.string(),
    as_of: z.string().describe('The moment whose knowledge it rests on.'),
    from: z.enum(alertStates),
    to: z.enum(alertStates),
    text: z.string(),
    person: z.string().nullable(),
    reason: z.string().nullable(),
    until: z.string().nullable(),
  })
  .meta({ id: 'AlertLine' });
export type AlertLineOut = z.output<typeof alertLineShape>;

export const alertsShape = z
  .object({
    thesis: z.string(),
    as_of: z.string(),
    added: z.int().describe('Lines the log has gained.'),
    news: z
      .array(alertLineShape)
      .describe('What is to be told: it began or ceased to fire, or its source failed.'),
    standing: z.array(alertLineShape).describe('The last line of each rule.'),
    delivered: z.array(z.string()).describe('Where the digest went.'),
  })
  .meta({ id: 'Alerts' });
export type AlertsOut = z.output<typeof alertsShape>;
