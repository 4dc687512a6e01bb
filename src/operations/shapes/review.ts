import { z } from 'zod';
import { bandLevels, readingStates } from '../../thesis/indicator.ts';
import { readingShape } from './reading.ts';

const answerShape = z.object({
  answer: z.string(),
  note: z.string().describe('What was noted beside the answer; empty where nothing was.'),
  author: z.string(),
  signed_on: z.string(),
  as_of: z.string().describe('Whose knowledge stood beside the question.'),
  n: z.int().describe('Counts the answers to this question, from 1.'),
});

const signedReadingShape = z
  .object({
    id: z.string(),
    title: z.string().describe('The id where the thesis no longer has the indicator.'),
    state: z.enum(readingStates),
    value: z.number().nullable(),
    period: z.string().nullable().describe('Null where it was not kept.'),
    band: z.enum(bandLevels).nullable(),
    text: z.string().describe('Value and band, or the state, in words.'),
  })
  .meta({ id: 'SignedReading' });
export type SignedReadingOut = z.output<typeof signedReadingShape>;

const signingShape = z
  .object({
    id: z.string().describe('Names its last answer: `question:n`.'),
    author: z.string(),
    signed_on: z.string(),
    as_of: z.string().describe('Whose knowledge stood beside the questions.'),
    answers: z.array(
      z.object({
        question: z.string(),
        wording: z
          .string()
          .nullable()
          .describe('As it was asked, or as it is now where that was not kept; null where it no longer is.'),
        asked: z
          .enum(['still', 'otherwise', 'no_longer'])
          .describe('Whether it is asked still in the words that were kept.'),
        answer: z.string(),
        note: z.string(),
        readings: z.array(signedReadingShape).describe('As they stood beside the question then.'),
      }),
    ),
  })
  .meta({ id: 'Signing' });
export type SigningOut = z.output<typeof signingShape>;

export const reviewShape = z
  .object({
    id: z.string(),
    title: z.string(),
    about: z.string(),
    origin: z.string(),
    every_days: z.int(),
    signed_on: z.string().nullable().describe('Day of the last signing; null where nobody did.'),
    signed_by: z.string().nullable(),
    due_on: z.string().nullable().describe('Day by which it is to be filled in again; null: now.'),
    is_due: z.boolean(),
    seen: z.string().describe('What `sign --seen` takes: the id of the last signing, or `none`.'),
    questions: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        edition: z.string().describe('Another one when the question is asked in other words.'),
        readings: z.array(readingShape),
        moved: z
          .array(
            z.object({
              id: z.string(),
              title: z.string(),
              from: z.string(),
              to: z.string(),
              band_changed: z.boolean(),
            }),
          )
          .describe('Readings that differ from those that stood beside its last answer.'),
        last: answerShape.nullable(),
        earlier: z.array(answerShape).describe('The newest first.'),
      }),
    ),
    signings: z.array(signingShape).describe('The newest first.'),
  })
  .meta({ id: 'Review' });
export type ReviewOut = z.output<typeof reviewShape>;
