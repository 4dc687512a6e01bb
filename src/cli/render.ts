import type { Locale } from '../base/locale.ts';
import type { Operation, Table } from '../operations/operation.ts';
import type { Envelope } from '../operations/shapes/envelope.ts';
import { cleanText, escapeForTerminal } from './clean-text.ts';
import type { Engine } from './cli-io.ts';
import { layoutBlocks, nextHints, plainBlocks } from './layout-blocks.ts';
import type { OutputFormat } from './output-format.ts';
import type { Palette } from './palette.ts';
import type { Sink } from './sink.ts';

type Success = Envelope & { ok: true };
export type Failure = Envelope & { ok: false };

/** Writes outcomes in one format, as they come where the format allows. */
export interface Renderer {
  success(envelope: Success): Promise<void>;
  /** Whether the failure was written with the data, so that it need not be told beside it. */
  failure(envelope: Failure): Promise<boolean>;
  end(): Promise<void>;
}

export interface RenderSettings {
  format: OutputFormat;
  sink: Sink;
  operation: Operation;
  engine: Pick<Engine, 'tableToCsv' | 'tableToParquet'>;
  locale: Locale;
  width: number;
  paint: Palette;
  /** Whether what is written goes to a terminal. */
  onTerminal: boolean;
  /** Whether the input names several things, which are then answered one a line. */
  several: boolean;
  hint(message: string): Promise<void>;
}

export function createRenderer(settings: RenderSettings): Renderer {
  switch (settings.format) {
    case 'json':
      return jsonRenderer(settings);
    case 'csv':
    case 'parquet':
      return tableRenderer(settings, settings.format);
    case 'markdown':
      return markdownRenderer(settings);
    case 'text':
    case 'plain':
      return viewRenderer(settings);
  }
}

function jsonRenderer({ sink, onTerminal, several }: RenderSettings): Renderer {
  async function write(envelope: Envelope): Promise<void> {
    const json = JSON.stringify(envelope, null, onTerminal && !several ? 2 : 0);
    await sink.write(`${onTerminal ? escapeForTerminal(json) : json}\n`);
  }
  return {
    success: write,
    failure: async (envelope) => {
      await write(envelope);
      return true;
    },
    end: () => Promise.resolve(),
  };
}

/** The rows of all outcomes under one heading. */
function tableRenderer(settings: RenderSettings, format: 'csv' | 'parquet'): Renderer {
  const { sink, operation, engine, onTerminal } = settings;
  let whole: Table | null = null;
  return {
    async success(envelope) {
      const table = operation.table?.(envelope.data);
      if (table === undefined) return;
      whole = whole === null ? table : { columns: whole.columns, rows: [...whole.rows, ...table.rows] };
    },
    failure: () => Promise.resolve(false),
    async end() {
      if (whole === null) return;
      if (format === 'parquet') return sink.write(engine.tableToParquet(whole));
      const csv = engine.tableToCsv(whole);
      await sink.write(onTerminal ? cleanText(csv) : csv);
    },
  };
}

/** Documents one after the other, an empty line between two. */
function markdownRenderer({ sink, operation, locale, onTerminal }: RenderSettings): Renderer {
  let written = false;
  return {
    async success(envelope) {
      const text = operation.markdown?.(envelope.data, { locale }) ?? '';
      const shown = onTerminal ? cleanText(text) : text;
      await sink.write(written ? `\n${shown}` : shown);
      written = true;
    },
    failure: () => Promise.resolve(false),
    end: () => Promise.resolve(),
  };
}

function viewRenderer({ sink, operation, locale, width, paint, format, hint }: RenderSettings): Renderer {
  let written = false;
  return {
    async success(envelope) {
      if (operation.view === undefined) {
        await sink.write(`${escapeForTerminal(JSON.stringify(envelope.data, null, 2))}\n`);
        return;
      }
      const blocks = operation.view(envelope.data, { locale });
      const text = format === 'plain' ? plainBlocks(blocks) : layoutBlocks(blocks, width, paint);
      if (text !== '') {
        await sink.write(written && format === 'text' ? `\n${text}` : text);
        written = true;
      }
      for (const next of nextHints(blocks)) await hint(next);
    },
    failure: () => Promise.resolve(false),
    end: () => Promise.resolve(),
  };
}
