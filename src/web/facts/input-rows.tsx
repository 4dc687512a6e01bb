import type { FactOut } from '../api/fact-queries.ts';
import { formatDate } from '../format/dates.ts';
import { groupDigits } from '../format/quantity.ts';
import { periodDays } from './period-words.ts';
import { useFactWords } from './words.ts';

type Input = FactOut['inputs'][number];

/** What a number is made of, a statement a row: sign, exact value, tag, period, filing. */
export function InputRows({ inputs, operator }: { inputs: readonly Input[]; operator: string | null }) {
  return (
    <ol className="inputs">
      {inputs.map((input, index) => (
        <InputRow
          key={`${input.series} ${input.period_start ?? ''} ${input.period_end} ${index}`}
          input={input}
          sign={signOf(input, index, operator)}
        />
      ))}
    </ol>
  );
}

function signOf(input: Input, index: number, operator: string | null): string {
  if (index === 0) return input.sign === -1 ? '−' : '';
  return operator ?? (input.sign === -1 ? '−' : '+');
}

function InputRow({ input, sign }: { input: Input; sign: string }) {
  const { say, locale } = useFactWords();
  const { statements, restated } = input;
  const notes = [
    statements === 1 ? say('statedOnce') : say('statedIn', { count: statements }),
    ...(restated === 0 ? [] : [say('restatedTimes', { count: restated })]),
    say('knownSince', { date: formatDate(input.known_at, locale) }),
  ];
  return (
    <li>
      <span className="amount">
        <span className="sign">{sign}</span> {groupDigits(input.value_text)}
      </span>
      <code>{input.tag ?? input.series}</code>
      <span className="detail">{periodDays(input, locale)}</span>
      <span className="detail">
        <Filing {...input} /> · {notes.join(' · ')}
      </span>
    </li>
  );
}

/** Form and accession number, leading to the filing where the source has an address for it. */
function Filing({ form, source_ref, url }: Pick<Input, 'form' | 'source_ref' | 'url'>) {
  const { say } = useFactWords();
  const name = say('filing', { form: form ?? '', accession: source_ref }).trim();
  return url === null ? (
    <span>{name}</span>
  ) : (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
