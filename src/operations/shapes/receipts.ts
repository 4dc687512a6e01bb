import { z } from 'zod';
import { replayShape } from './replay.ts';
import { boardShape } from './board.ts';
import { amendmentShape, signalKinds } from './signal.ts';

export const receiptsShape = z
  .object({
    thesis: z.object({ id: z.string(), title: z.string(), registered: z.string() }),
    as_of: z.string(),
    from: z.string().describe('First day of what is replayed.'),
    calls: z
      .object({ right: z.int(), wrong: z.int(), open: z.int(), not_covered: z.int() })
      .describe('Own calls since registration; windows that overlap count once.'),
    replayed: z
      .object({ right: z.int(), wrong: z.int(), open: z.int(), not_covered: z.int() })
      .describe('What the rules would have said before: hindsight, kept apart.'),
    signals: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        kind: z.enum(signalKinds),
        registered: z.string(),
        outcome_title: z.string(),
        judged: replayShape.shape.judged.unwrap(),
        episodes: replayShape.shape.episodes,
      }),
    ),
    kills: z
      .array(boardShape.shape.kills.element.extend({ amendments: z.array(amendmentShape) }))
      .describe('What would end the thesis, as written down beforehand.'),
  })
  .meta({ id: 'Receipts' });
export type ReceiptsOut = z.output<typeof receiptsShape>;
