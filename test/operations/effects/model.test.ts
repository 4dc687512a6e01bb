import { describe, expect, it } from 'vitest';
import type { ModelQuestion, WebAnswer, WebAsking } from '../../../src/operations/context.ts';
import { createModel } from '../../../src/operations/effects/model/create-model.ts';
import { modelChoice } from '../../../src/operations/effects/model/model-choice.ts';
import { rejection } from '../support/rejection.ts';

const question: ModelQuestion = {
  system: 'Say what they are about.',
  prompt: 'Quantities: [1] 570.06亿美元',
  schema: {
    type: 'object',
    properties: { items: { type: 'array', items: { type: 'string' } } },
    required: ['items'],
    additionalProperties: false,
  },
};
const answer = '{"items": []}';

/** Recorded in the shape each service answers in; the words are ours. */
const recorded = {
  ollama: {
    model: 'qwen3:8b',
    created_at: '2026-05-20T08:00:00.000000Z',
    message: { role: 'assistant', content: answer },
    done_reason: 'stop',
    done: true,
    total_duration: 5_191_566_416,
    prompt_eval_count: 812,
    eval_count: 9,
  },
  anthropic: {
    id: 'msg_01',
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-5',
    content: [{ type: 'text', text: answer }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 812, output_tokens: 9 },
  },
  openai: {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_779_264_000,
    model: 'small',
    choices: [{ index: 0, message: { role: 'assistant', content: answer }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 812, completion_tokens: 9, total_tokens: 821 },
  },
};

const settings = {
  ollama: { TIGHTROPE_MODEL: 'ollama:qwen3:8b' },
  anthropic: { TIGHTROPE_MODEL: 'anthropic:claude-sonnet-4-5', ANTHROPIC_API_KEY: 'sk-secret' },
  openai: {
    TIGHTROPE_MODEL: 'openai-compatible:https://llm.example.org/v1#small',
    TIGHTROPE_MODEL_KEY: 'sk-secret',
  },
} satisfies Record<keyof typeof recorded, Record<string, string>>;

/** A model whose service answers as told, and what it was sent. */
function modelOf(env: Readonly<Record<string, string>>, answered: unknown, status = 200) {
  const sent: { url: string; asking: WebAsking }[] = [];
  const request = (url: string, asking: WebAsking): Promise<WebAnswer> => {
    sent.push({ url, asking });
    const text = typeof answered === 'string' ? answered : JSON.stringify(answered);
    const headers = { 'content-type': 'application/json' };
    return Promise.resolve({ status, headers, bytes: new TextEncoder().encode(text) });
  };
  const model = createModel((name) => env[name] ?? null, { request }, new AbortController().signal);
  if (model === null) throw new Error('no model is set');
  return { model, sent, body: () => JSON.parse(sent[0]?.asking.body ?? '') as Record<string, unknown> };
}

describe('a model is named', () => {
  it.each([
    ['ollama:qwen3:8b', 'qwen3:8b', 'http://127.0.0.1:11434'],
    [
      'ollama:hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M',
      'hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M',
      'http://127.0.0.1:11434',
    ],
    ['anthropic:claude-sonnet-4-5', 'claude-sonnet-4-5', 'https://api.anthropic.com/v1'],
    ['openai-compatible:https://llm.example.org/v1/#small', 'small', 'https://llm.example.org/v1'],
  ])('%s', (setting, model, address) => {
    expect(modelChoice(setting)).toMatchObject({ model, address });
  });

  it.each([
    'qwen3:8b',
    'ollama:',
    'ollama:two words',
    'gpt:5',
    'openai-compatible:small',
    'openai-compatible:https://llm.example.org/v1',
    'openai-compatible:http://llm.example.org/v1#small',
    'openai-compatible:https://llm.example.org/v1?key=1#small',
    'openai-compatible:file:///etc/passwd#small',
  ])('not by %s', (setting) => {
    expect(() => modelChoice(setting)).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ code: 'model_malformed' }) }),
    );
  });

  it('and a password in its address is not shown', async () => {
    const setting = 'openai-compatible:https://ada:hunter2@llm.example.org/v1#small';
    const error = await rejection(Promise.resolve().then(() => modelChoice(setting)));
    expect(JSON.stringify(error)).not.toContain('hunter2');
  });

  it('or none is, and nothing is contacted', () => {
    const request = () => Promise.reject(new Error('contacted'));
    expect(createModel(() => null, { request }, new AbortController().signal)).toBeNull();
  });
});

describe('an Ollama', () => {
  it('is asked on this computer through its own interface', async () => {
    const { model, sent, body } = modelOf(settings.ollama, recorded.ollama);
    expect(model).toMatchObject({ host: '127.0.0.1:11434', local: true, missingKey: null });
    expect(await model.ask(question)).toBe(answer);
    expect(sent).toMatchObject([
      { url: 'http://127.0.0.1:11434/api/chat', asking: { onThisComputer: true } },
    ]);
    expect(body()).toMatchObject({
      model: 'qwen3:8b',
      stream: false,
      format: question.schema,
      messages: [
        { role: 'system', content: question.system },
        { role: 'user', content: question.prompt },
      ],
    });
  });

  it.each([
    [
      'a model it has not',
      { error: "model 'qwen3:8b' not found" },
      404,
      /HTTP 404: model 'qwen3:8b' not found/,
    ],
    ['a page instead', '<html>', 200, /<html>/],
    ['another shape', { response: answer }, 200, /response/],
    ['nothing', { message: { content: '  ' } }, 200, /""/],
  ])('that answers with %s has failed', async (_what, answered, status, received) => {
    const { model } = modelOf(settings.ollama, answered, status);
    expect(await rejection(model.ask(question))).toMatchObject({
      code: 'model_failed',
      at: '127.0.0.1:11434',
      received: expect.stringMatching(received),
    });
  });
});

describe('a model behind the AI SDK', () => {
  it('is asked at Anthropic with its key', async () => {
    const { model, sent, body } = modelOf(settings.anthropic, recorded.anthropic);
    expect(model).toMatchObject({ host: 'api.anthropic.com', local: false });
    expect(await model.ask(question)).toBe(answer);
    expect(sent).toMatchObject([
      {
        url: 'https://api.anthropic.com/v1/messages',
        asking: { headers: { 'x-api-key': 'sk-secret', 'user-agent': 'Tightrope' } },
      },
    ]);
    expect(sent[0]?.asking.onThisComputer).toBeUndefined();
    const said = JSON.stringify(body());
    expect(said).toContain(question.system);
    expect(said).toContain(question.prompt);
  });

  it('is asked where the address says, in the manner of OpenAI', async () => {
    const { model, sent, body } = modelOf(settings.openai, recorded.openai);
    expect(model).toMatchObject({ host: 'llm.example.org', local: false });
    expect(await model.ask(question)).toBe(answer);
    expect(sent).toMatchObject([
      {
        url: 'https://llm.example.org/v1/chat/completions',
        asking: { headers: { authorization: 'Bearer sk-secret' } },
      },
    ]);
    expect(body()).toMatchObject({ model: 'small', response_format: { type: 'json_schema' } });
  });

  it('may answer what is no JSON: that is its answer', async () => {
    const [choice] = recorded.openai.choices;
    const prose = {
      ...recorded.openai,
      choices: [{ ...choice, message: { role: 'assistant', content: 'Sure!' } }],
    };
    expect(await modelOf(settings.openai, prose).model.ask(question)).toBe('Sure!');
  });

  it('is asked once, even where it fails', async () => {
    const { model, sent } = modelOf(settings.openai, { error: { message: 'overloaded' } }, 503);
    expect(await rejection(model.ask(question))).toMatchObject({
      code: 'model_failed',
      at: 'llm.example.org',
      received: expect.stringContaining('HTTP 503'),
    });
    expect(sent).toHaveLength(1);
  });

  it.each([401, 403])('that refuses the key with %d is told so, without the key', async (status) => {
    const said = { type: 'error', error: { type: 'authentication_error', message: 'bad key sk-secret' } };
    const error = await rejection(modelOf(settings.anthropic, said, status).model.ask(question));
    expect(error).toMatchObject({ code: 'key_refused', expected: 'ANTHROPIC_API_KEY' });
    expect(JSON.stringify(error)).not.toContain('sk-secret');
  });

  it('is not asked without the key it needs', async () => {
    const { model, sent } = modelOf({ TIGHTROPE_MODEL: 'anthropic:claude-sonnet-4-5' }, recorded.anthropic);
    expect(model.missingKey).toBe('ANTHROPIC_API_KEY');
    expect(await rejection(model.ask(question))).toMatchObject({
      code: 'key_missing',
      received: 'ANTHROPIC_API_KEY',
    });
    expect(sent).toEqual([]);
  });

  it('whose answer is broken has failed', async () => {
    expect(await rejection(modelOf(settings.openai, '<html>').model.ask(question))).toMatchObject({
      code: 'model_failed',
      at: 'llm.example.org',
    });
  });
});
