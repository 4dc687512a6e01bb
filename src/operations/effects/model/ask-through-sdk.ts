import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  APICallError,
  generateText,
  jsonSchema,
  NoObjectGeneratedError,
  Output,
  type LanguageModel,
} from 'ai';
import { messageOf, TightropeError } from '../../../base/error.ts';
import { mostBytes, refusedBy, type AskedModel } from './asked-model.ts';

/** Asks a model through the AI SDK, over our own web: what it would contact by itself, it cannot. */
export async function askThroughSdk(asked: AskedModel): Promise<string> {
  const { question, signal, choice } = asked;
  // it would write its warnings to the terminal, between our own lines
  globalThis.AI_SDK_LOG_WARNINGS = false;
  try {
    const { text } = await generateText({
      model: modelOf(asked),
      system: question.system,
      prompt: question.prompt,
      output: Output.object({ schema: jsonSchema(question.schema), name: 'items' }),
      maxOutputTokens,
      // every contact is in the log and was wanted: what fails is asked again by a person
      maxRetries: 0,
      abortSignal: signal,
    });
    return text;
  } catch (error) {
    // what is no JSON is the answer all the same: it is kept, and refused with its reason
    if (NoObjectGeneratedError.isInstance(error)) return error.text ?? '';
    if (error instanceof TightropeError) throw error;
    if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 300)
      throw refusedBy(asked, error.statusCode, error.message);
    if (signal.aborted) throw new TightropeError('interrupted', { at: choice.address });
    throw new TightropeError('model_failed', {
      at: new URL(choice.address).host,
      received: shortened(error),
    });
  }
}

const maxOutputTokens = 8000;
const timeoutMs = 180_000;

function modelOf(asked: AskedModel): LanguageModel {
  const { choice, key } = asked;
  const fetch = throughOurWeb(asked);
  if (choice.provider === 'anthropic')
    return createAnthropic({ baseURL: choice.address, apiKey: key ?? '', fetch })(choice.model);
  return createOpenAICompatible({
    name: 'model',
    baseURL: choice.address,
    ...(key === null ? {} : { apiKey: key }),
    supportsStructuredOutputs: true,
    fetch,
  })(choice.model);
}

/** `fetch` for the SDK: POST to the host that was chosen and to no other. */
function throughOurWeb({ choice, web, signal }: AskedModel): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { origin } = new URL(choice.address);
    if (url.origin !== origin || typeof init?.body !== 'string') {
      throw new TightropeError('host_undeclared', { at: url.host, expected: new URL(choice.address).host });
    }
    const { status, headers, bytes } = await web.request(url.href, {
      shown: url.origin + url.pathname,
      headers: { ...Object.fromEntries(new Headers(init.headers)), 'user-agent': 'Tightrope' },
      body: init.body,
      bytes: mostBytes,
      timeoutMs,
      signal,
    });
    const type = headers['content-type'] ?? 'application/json';
    // a Response of these cannot have a body
    const isBare = status === 204 || status === 205 || status === 304;
    return new Response(isBare ? null : new Uint8Array(bytes), { status, headers: { 'content-type': type } });
  };
}

function shortened(error: unknown): string {
  return messageOf(error).replace(/\s+/g, ' ').slice(0, 200);
}
