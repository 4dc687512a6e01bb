/** What an operation shows a person, without saying how: the terminal lays it out, a report may do so too. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Label and value, one a line. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; columns: readonly ViewColumn[]; rows: readonly (readonly string[])[] }
  /** A quote in its surroundings; `quote` is set off from what stands before and after. */
  | { kind: 'quote'; before: string; quote: string; after: string }
  /** What a person may do next. */
  | { kind: 'next'; text: string };

export interface ViewColumn {
  title: string;
  align?: 'start' | 'end';
  /** Gives way first where the terminal is narrow. */
  flexible?: boolean;
}
