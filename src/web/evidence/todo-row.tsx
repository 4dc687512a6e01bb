import type { DocumentOut } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ClaimTaken } from './claim-line.tsx';
import { QuotedClaim } from './quoted-claim.tsx';
import type { TodoOut } from './shapes.ts';
import { WebLink } from './web-link.tsx';
import { useEvidenceWords } from './words.ts';

/** A number that waits, what it is about, why it matters, why it is open, and where it can be looked up. */
export function TodoRow({ item, document }: { item: TodoOut; document: DocumentOut | undefined }) {
  const { words } = useMessages();
  const { tell } = useEvidenceWords();
  const { claim, lifeline, why, times_said, reason_text, source } = item;
  return (
    <tr>
      <th scope="row">
        <QuotedClaim claim={claim} document={document} />
        <span className="soft small">
          <bdi>{claim.document_title ?? words.library.untitled}</bdi>
          {times_said > 1 ? ` · ${tell('times', { count: times_said })}` : null}
        </span>
      </th>
      <td>
        <ClaimTaken claim={claim} />
      </td>
      <td>
        {lifeline ? <span className="lifeline">{tell('lifeline')}</span> : null}{' '}
        {why ?? (lifeline ? null : <None />)}
      </td>
      <td className="soft">{reason_text ?? <None />}</td>
      <td>
        {source === null ? (
          <span className="soft">{tell('settleNone')}</span>
        ) : (
          <WebLink url={source.url}>{source.name}</WebLink>
        )}
      </td>
    </tr>
  );
}

function None() {
  return (
    <span className="nothing" aria-hidden="true">
      –
    </span>
  );
}
