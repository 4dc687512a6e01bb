import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../format/dates.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { evidenceValue, expressionWords, factHref } from './evidence-value.ts';
import type { EvidenceOut } from './shapes.ts';
import { WebLink } from './web-link.tsx';
import { useEvidenceWords } from './words.ts';

/** The rows of evidence, each with the number it gives and the way to where that stands. */
export function ProofList({ rows, label }: { rows: readonly EvidenceOut[]; label: string }) {
  if (rows.length === 0) return null;
  return (
    <ul className="proof" aria-label={label}>
      {rows.map((row, n) => (
        <li key={n} className={`proof-${row.kind}`}>
          <Proof row={row} />
        </li>
      ))}
    </ul>
  );
}

function Proof({ row }: { row: EvidenceOut }) {
  switch (row.kind) {
    case 'fact':
      return <FactProof row={row} />;
    case 'claim':
      return <ClaimProof row={row} />;
    case 'arithmetic':
      return <ArithmeticProof row={row} />;
    case 'table':
      return <TableProof row={row} />;
    case 'cited':
      return <CitedProof row={row} />;
  }
}

function FactProof({ row }: { row: Row<'fact'> }) {
  const { words, locale } = useMessages();
  const { tell } = useEvidenceWords();
  const end = formatDate(row.period_end, locale);
  const period =
    row.period_start === null
      ? tell('asOf', { date: end })
      : tell('fromTo', { from: formatDate(row.period_start, locale), to: end });
  return (
    <Lines
      value={
        <Link href={factHref(row.fact_id)}>{evidenceValue(row.value_text, row.unit, locale, words)}</Link>
      }
      what={row.label}
      where={
        <>
          <span>{period}</span>
          <WebLink url={row.url}>{tell('filing', { ref: row.source_ref })}</WebLink>
          <span>{tell('knownSince', { date: formatDate(row.known_at, locale) })}</span>
        </>
      }
    />
  );
}

function ClaimProof({ row }: { row: Row<'claim'> }) {
  const { words, locale, tell: say } = useMessages();
  return (
    <Lines
      value={<bdi>{evidenceValue(row.value, row.unit, locale, words)}</bdi>}
      what={
        <Link className="said" href={`/documents/${row.document_id}?claim=${row.claim_id}`}>
          <bdi>{say(words.quoted, { text: row.quote })}</bdi>
        </Link>
      }
      where={<bdi>{row.said}</bdi>}
    />
  );
}

function ArithmeticProof({ row }: { row: Row<'arithmetic'> }) {
  const { words, locale } = useMessages();
  const { tell } = useEvidenceWords();
  return (
    <Lines
      value={evidenceValue(row.value_text, row.unit, locale, words)}
      what={<bdi className="expression">{expressionWords(row.expression, locale, words)}</bdi>}
      where={tell('arithmetic')}
    />
  );
}

function TableProof({ row }: { row: Row<'table'> }) {
  const { tell } = useEvidenceWords();
  return (
    <Lines
      value={null}
      what={
        <span className="cells">
          {row.row.map((cell, n) => (
            <bdi key={n}>{cell}</bdi>
          ))}
        </span>
      }
      where={
        <>
          <span>{tell('table')}</span>
          <WebLink url={row.url}>{tell('filing', { ref: row.source_ref })}</WebLink>
        </>
      }
    />
  );
}

function CitedProof({ row }: { row: Row<'cited'> }) {
  const { words, locale } = useMessages();
  const { tell } = useEvidenceWords();
  return (
    <Lines
      value={evidenceValue(row.value_text, row.unit, locale, words)}
      what={tell('cited')}
      where={<WebLink url={row.url}>{row.source}</WebLink>}
    />
  );
}

type Row<Kind extends EvidenceOut['kind']> = Extract<EvidenceOut, { kind: Kind }>;

function Lines({ value, what, where }: { value: ReactNode; what: ReactNode; where: ReactNode }) {
  return (
    <>
      {value === null ? null : <span className="proof-value">{value}</span>}
      <span className="proof-what">{what}</span>
      <span className="proof-where">{where}</span>
    </>
  );
}
