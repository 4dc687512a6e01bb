import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { apiPath, apiPost } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import type { Content, ReadOutcome } from '../api/shapes.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { fileContent } from './file-content.ts';
import { readItem, soleDocument, type ItemOutcome } from './intake-state.ts';

/** One thing to read and how to get it. */
interface Item {
  name: string;
  content(): Promise<Content>;
  dated?: string;
}

interface Intake {
  items: readonly ItemOutcome[];
  busy: boolean;
  readFiles(files: readonly File[]): Promise<void>;
  /** Resolves to the outcome, so that a dialog can keep the text when it failed. */
  readText(name: string, text: string, dated: string): Promise<ItemOutcome | undefined>;
  clear(): void;
}

const IntakeContext = createContext<Intake | null>(null);

export function IntakeProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<readonly ItemOutcome[]>([]);
  const nextKey = useRef(0);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { locale } = useSettings();

  const intake = useMemo<Intake>(() => {
    /** One request each, so that a file that fails takes no other with it. */
    async function read(wanted: readonly Item[]): Promise<ItemOutcome[]> {
      const waiting = wanted.map((item) => ({ item, key: (nextKey.current += 1) }));
      setItems((before) => [
        ...before,
        ...waiting.map(({ item, key }) => ({ key, name: item.name, state: 'waiting' as const })),
      ]);
      const done: ItemOutcome[] = [];
      for (const { item, key } of waiting) {
        const outcome = await readOne(item, key);
        done.push(outcome);
        setItems((before) => before.map((each) => (each.key === key ? outcome : each)));
      }
      await queries.invalidateQueries({ queryKey: ledgerKey });
      const document = soleDocument(done);
      if (document !== null) {
        setItems((before) => before.filter((each) => each.key !== done[0]?.key));
        navigate(`/documents/${document}`);
      }
      return done;
    }

    async function readOne(item: Item, key: number): Promise<ItemOutcome> {
      try {
        const body = { contents: [await item.content()], ...(item.dated ? { dated: item.dated } : {}) };
        const { data, warnings } = await apiPost<ReadOutcome>(apiPath('/read'), body, locale);
        return readItem(key, item.name, data, warnings);
      } catch (error) {
        return { key, name: item.name, state: 'failed', error };
      }
    }

    return {
      items,
      busy: items.some((item) => item.state === 'waiting'),
      async readFiles(files) {
        await read(files.map((file) => ({ name: file.name, content: () => fileContent(file) })));
      },
      async readText(name, text, dated) {
        const [outcome] = await read([{ name, content: async () => ({ name, text }), dated }]);
        return outcome;
      },
      clear: () => setItems((before) => before.filter((item) => item.state === 'waiting')),
    };
  }, [items, queries, navigate, locale]);

  return <IntakeContext value={intake}>{children}</IntakeContext>;
}

export function useIntake(): Intake {
  const value = useContext(IntakeContext);
  if (value === null) throw new Error('useIntake outside IntakeProvider');
  return value;
}
