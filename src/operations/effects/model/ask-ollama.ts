import { z } from 'zod';
import { TightropeError } from '../../../base/error.ts';
import { mostBytes, refusedBy, type AskedModel } from './asked-model.ts';

const answerShape = z.object({ message: z.object({ content: z.string() }) });
const errorShape = z.object({ error: z.string() });

/**
 * Asks an Ollama on this computer through its own interface: the one it offers in the manner of OpenAI cannot say how
 * much text the model is to take in, and cuts off the rest without a word.
 */
export async function askOllama(asked: AskedModel): Promise<string> {
  const { choice, question, web, signal } = asked;
  const url = `${choice.address}/api/chat`;
  const { status, bytes } = await web.request(url, {
    shown: url,
    headers: { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'Tightrope' },
    body: JSON.stringify({
      model: choice.model,
      stream: false,
      format: question.schema,
      options: { temperature: 0, seed: 1, num_ctx: contextTokens },
      messages: [
        { role: 'system', content: question.system },
        { role: 'user', content: question.prompt },
      ],
    }),
    onThisComputer: true,
    bytes: mostBytes,
    timeoutMs,
    signal,
  });
  const body = jsonOf(bytes);
  if (status !== 200) throw refusedBy(asked, status, errorShape.safeParse(body).data?.error ?? '');
  const { data } = answerShape.safeParse(body);
  if (data === undefined) {
    throw new TightropeError('model_failed', {
      at: new URL(url).host,
      received: new TextDecoder().decode(bytes.slice(0, 80)),
    });
  }
  return data.message.content;
}

/** Room for the longest question we ask, in Chinese, and its answer; what goes beyond would be cut off in silence. */
const contextTokens = 16_384;
/** A model on a computer without a graphics card is slow, and its first answer waits until it is loaded. */
const timeoutMs = 600_000;

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
