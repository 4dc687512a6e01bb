import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { TightropeError } from '../../base/error.ts';
import type { Context, Model } from '../context.ts';
import { promptVersion, type Question } from './prompt.ts';

const entryShape = z.object({
  model: z.string(),
  prompt_version: z.string(),
  asked_at: z.string(),
  answer: z.string(),
});

/**
 * What a model once answered to the very same question, as it came: it is checked anew whenever it is used. Null where
 * it was never asked.
 */
export async function cachedAnswer(
  context: Context,
  model: Model,
  question: Question,
): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await context.files.read(pathOf(context, model, question), mostBytes);
  } catch (error) {
    if (error instanceof TightropeError && error.data.code === 'file_not_found') return null;
    throw error;
  }
  return entryIn(bytes)?.answer ?? null;
}

/** Asks and keeps the answer, whatever it says, so that the same is never asked twice. */
export async function askedAnswer(context: Context, model: Model, question: Question): Promise<string> {
  const { system, prompt, schema } = question;
  const answer = await model.ask({ system, prompt, schema });
  const entry: z.output<typeof entryShape> = {
    model: model.name,
    prompt_version: promptVersion,
    asked_at: context.now().toISOString(),
    answer,
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(entry)}\n`);
  await context.files.write(pathOf(context, model, question), [bytes]);
  return answer;
}

/** More than the web lets an answer be. */
const mostBytes = 16 * 1024 * 1024;

function pathOf({ home }: Context, { name }: Model, { system, prompt }: Question): string {
  const key = JSON.stringify([name, promptVersion, system, prompt]);
  return join(home.path, 'cache', 'model', `${createHash('sha256').update(key).digest('hex')}.json`);
}

/** A file that is not ours any more is as good as none: it is asked again and written anew. */
function entryIn(bytes: Uint8Array): z.output<typeof entryShape> | null {
  try {
    return entryShape.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
