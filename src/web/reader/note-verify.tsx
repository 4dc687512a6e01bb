import type { ReactNode } from 'react';
import type { Note, Quotation } from '../api/shapes.ts';
import { metricName } from '../format/quantity.ts';
import { useMessages } from '../settings/use-settings.tsx';

interface Props {
  rows: Note['to_verify'];
  quote: (sentence: Quotation, plain: string) => ReactNode;
}

/** Each number of the text with the place where it can be checked. */
export function NoteVerify({ rows, quote }: Props) {
  const { words, locale } = useMessages();
  const { columns } = words.claims;
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 id="note-verify">{words.note.verify}</h2>
      <div className="note-table" role="region" aria-labelledby="note-verify" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.note.quote}</th>
              <th scope="col">{columns.subject}</th>
              <th scope="col">{columns.metric}</th>
              <th scope="col">{columns.period}</th>
              <th scope="col">{words.note.source}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ claim, sentence, subject, metric, period, source }) => (
              <tr key={claim.id}>
                <td>{quote(sentence, claim.quote)}</td>
                <td>{subject ?? words.unknown}</td>
                <td>{metric === null ? words.unknown : metricName(metric, words)}</td>
                <td>{period ?? words.unknown}</td>
                <td>
                  {source === null ? (
                    words.note.noSource
                  ) : source.url === null ? (
                    source.name[locale]
                  ) : (
                    <a href={source.url} target="_blank" rel="noreferrer">
                      {source.name[locale]}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
