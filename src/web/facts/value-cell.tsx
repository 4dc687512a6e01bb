import type { FactOut } from '../api/fact-queries.ts';
import { formatAmount } from '../format/amount.ts';
import { formatDate } from '../format/dates.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { useFactWords } from './words.ts';

interface Props {
  fact: FactOut;
  isOpen: boolean;
  open: (id: string) => void;
}

/** A value that opens to where it comes from; so does one that is missing, to say why. */
export function ValueCell({ fact, isOpen, open }: Props) {
  const { words, locale } = useMessages();
  const { say } = useFactWords();
  const value =
    fact.value === null ? say('notShown') : formatAmount(fact.value, fact.unit, { locale, words });
  return (
    <button
      type="button"
      className={`cell-door${fact.value === null ? ' soft' : ''}`}
      data-fact={fact.id}
      aria-expanded={isOpen}
      aria-label={say('openFact', {
        ...{ concept: fact.title, value },
        period: formatDate(fact.period_end, locale),
      })}
      onClick={() => open(fact.id)}
    >
      {value}
    </button>
  );
}
