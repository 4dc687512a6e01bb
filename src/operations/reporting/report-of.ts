import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import { outcomeWords } from '../../base/outcome-words.ts';
import { boardView } from '../boarding/board-view.ts';
import { dayWords } from '../boarding/board-sentence.ts';
import { readingsTable } from '../evaluating/readings-table.ts';
import type { BoardOut } from '../shapes/board.ts';
import type { ReadingOut } from '../shapes/reading.ts';
import type { ReportOut } from '../shapes/report.ts';
import type { VerdictOut } from '../shapes/verdict.ts';
import type { Block } from '../view.ts';

interface Told {
  board: BoardOut;
  /** In the order of their groups. */
  readings: readonly ReadingOut[];
  groups: readonly { id: string; title: string }[];
  /** UTC. */
  made: string;
}

/** The board as it was known at a date, whole and on paper: every indicator, the claims that fell, and how to get it again. */
export function reportOf({ board, readings, groups, made }: Told, locale: Locale): Omit<ReportOut, 'html'> {
  const { thesis, sentence, as_of, claims } = board;
  const day = as_of.slice(0, 10);
  const say = (words: Text, values: Record<string, string | number> = {}) => fill(words[locale], values);
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: say(words.said, {
        thesis: thesis.title,
        day: dayWords(day, locale),
        made: dayWords(made.slice(0, 10), locale),
      }),
    },
    { kind: 'paragraph', text: thesis.statement },
    // The sentence is the title, and where to look next is said at the end.
    ...boardView(board, locale).filter((block, index) => index > 0 && block.kind !== 'next'),
    ...fallenBlocks(claims.fallen, locale),
    { kind: 'heading', text: say(words.all) },
    ...groups.flatMap(({ id, title }): Block[] => {
      const held = readings.filter(({ group, level }) => group === id && level !== null);
      const missing = readings.filter(({ group, level }) => group === id && level === null);
      return [
        { kind: 'paragraph', text: title },
        ...(held.length === 0 ? [] : [readingsTable(held, locale)]),
        ...(missing.length === 0
          ? []
          : [
              {
                kind: 'facts' as const,
                rows: missing.map(
                  ({ title: name, reason, state_text }) => [name, reason?.text ?? state_text] as const,
                ),
              },
            ]),
      ];
    }),
    { kind: 'paragraph', text: say(words.again, { day }) },
  ];
  return { title: thesis.title, sentence, as_of, made, blocks: blocks.map(plain) };
}

/** What did not hold, in the words in which it was said. */
function fallenBlocks(fallen: readonly VerdictOut[], locale: Locale): Block[] {
  if (fallen.length === 0) return [];
  return [
    { kind: 'heading', text: words.fallen[locale] },
    ...fallen.flatMap(({ claim, outcome, rule_text, reason_text }): Block[] => [
      {
        kind: 'quote',
        before: claim.prefix.split('\n').at(-1) ?? '',
        quote: claim.quote,
        after: claim.suffix.split('\n')[0] ?? '',
      },
      {
        kind: 'paragraph',
        text: [claim.document_title ?? '', outcomeWords[outcome][locale], reason_text ?? rule_text]
          .filter((part) => part !== '')
          .join(' · '),
      },
    ]),
  ];
}

/** With arrays of its own, as an answer carries them. */
function plain(block: Block): ReportOut['blocks'][number] {
  if (block.kind === 'facts')
    return { kind: 'facts', rows: block.rows.map(([label, value]) => [label, value]) };
  if (block.kind === 'table')
    return {
      kind: 'table',
      columns: block.columns.map(({ title, align = 'start', flexible = false }) => ({
        title,
        align,
        flexible,
      })),
      rows: block.rows.map((row) => [...row]),
    };
  return { ...block };
}

const words = {
  said: text(
    '{thesis}: as known at {day}. Written on {made}.',
    '{thesis}：以 {day} 所知为准。生成于 {made}。',
    '{thesis}：以 {day} 所知為準。產生於 {made}。',
  ),
  fallen: text('Claims that do not hold', '不成立的论断', '不成立的論斷'),
  all: text('Every indicator', '全部指标', '全部指標'),
  again: text(
    'The same again: `tightrope report --as-of {day}`. Every number down to its filing: `tightrope explain indicator:ID --as-of {day}`. Research, not advice.',
    '重新生成：`tightrope report --as-of {day}`。任一数字的来历：`tightrope explain indicator:编号 --as-of {day}`。仅供研究，不是投资建议。',
    '重新產生：`tightrope report --as-of {day}`。任一數字的來歷：`tightrope explain indicator:編號 --as-of {day}`。僅供研究，不是投資建議。',
  ),
} satisfies Record<string, Text>;
