import { z } from 'zod';
import { readingShape } from './reading.ts';

const answerShape = z.object({
  answer: z.string(),
  author: z.string(),
  signed_on: z.string(),
  as_of: z.string().describe('Whose knowledge stood beside the question.'),
  n: z.int().describe('Counts the answers to this question, from 1.'),
});

export const reviewShape = z
  .object({
    id: z.string(),
    title: z.string(),
    about: z.string(),
    origin: z.string(),
    every_days: z.int(),
    signed_on: z.string().nullable().describe('Day of the last signing; null where nobody did.'),
    due_on: z.string().nullable().describe('Day by which it is to be filled in again; null: now.'),
    is_due: z.boolean(),
    questions: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        readings: z.array(readingShape),
        last: answerShape.nullable(),
        earlier: z.array(answerShape).describe('The newest first.'),
      }),
    ),
  })
  .meta({ id: 'Review' });
export type ReviewOut = z.output<typeof reviewShape>;
