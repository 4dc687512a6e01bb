import { memo, type Ref } from 'react';
import { Link } from 'wouter';
import type { ClaimOut } from '../api/shapes.ts';
import { DirectionMark } from '../format/direction-mark.tsx';
import { formatPeriod } from '../format/period.ts';
import { changeAmount, formatQuantity, metricName, unitName } from '../format/quantity.ts';
import { Unknown } from '../format/unknown.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import { columnNames, type ColumnName } from './claims-state.ts';
import { quoteContext } from './quote-context.ts';

interface Props {
  ref: Ref<HTMLDivElement>;
  index: number;
  /** Distance from the top of the table, in CSS pixels. */
  start: number;
  claim: ClaimOut | undefined;
  /** Of the text the claim stands in. */
  language: string | undefined;
  active: boolean;
  activate: (index: number) => void;
  open: (index: number) => void;
}

export const ClaimRow = memo(function ClaimRow({
  ref,
  index,
  start,
  claim,
  language,
  active,
  activate,
  open,
}: Props) {
  const { words } = useMessages();
  return (
    <div
      role="row"
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      className={`grid-row${index % 2 === 1 ? ' odd' : ''}`}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => activate(index)}
      onDoubleClick={() => open(index)}
    >
      {claim === undefined ? (
        <div role="gridcell" className="cell quote soft">
          {words.claims.loadingRow}
        </div>
      ) : (
        columnNames.map((name) => (
          <div key={name} role="gridcell" className={`cell ${name}`} data-label={words.claims.columns[name]}>
            <Cell name={name} claim={claim} language={language} />
          </div>
        ))
      )}
    </div>
  );
});

function Cell({
  name,
  claim,
  language,
}: {
  name: ColumnName;
  claim: ClaimOut;
  language: string | undefined;
}) {
  const { words, locale } = useMessages();
  const { vocabulary } = words;
  switch (name) {
    case 'quote':
      return <QuoteInContext claim={claim} language={language} />;
    case 'value':
      return <Known value={formatQuantity(claim, locale, words)} />;
    case 'unit':
      return <Known value={claim.unit === '' ? null : unitName(claim.unit, words)} />;
    case 'metric':
      return <Known value={claim.metric === null ? null : metricName(claim.metric, words)} />;
    case 'period':
      return <Known value={claim.period === null ? null : formatPeriod(claim.period)} />;
    case 'change':
      return claim.change === null ? null : (
        <DirectionMark change={claim.change} amount={changeAmount(claim, locale, words)} />
      );
    case 'modality':
      return <Known value={claim.modality === null ? null : vocabulary.modalities[claim.modality]} />;
    case 'speaker':
      return (
        <Known
          value={claim.speaker === null ? null : (vocabulary.speakers[claim.speaker] ?? claim.speaker)}
        />
      );
    case 'document':
      return <bdi lang={language}>{claim.document_title ?? words.library.untitled}</bdi>;
    case 'subject':
      return <Known value={claim.subject} />;
  }
}

function Known({ value }: { value: string | null }) {
  return value === null ? <Unknown /> : <bdi>{value}</bdi>;
}

/** The quote between the words around it; the link is for the pointer, since the row itself opens by Enter. */
function QuoteInContext({ claim, language }: { claim: ClaimOut; language: string | undefined }) {
  const { words, locale } = useMessages();
  const { before, after } = quoteContext(claim.prefix, claim.suffix);
  const isRejected = claim.standing === 'rejected';
  const said = isRejected
    ? words.claims.rejected
    : claim.corrections.length > 0
      ? words.claims.corrected
      : null;
  return (
    <Link
      className="said"
      lang={language}
      href={`/documents/${claim.document}?claim=${claim.id}`}
      tabIndex={-1}
    >
      {said === null ? null : (
        <span className="person-said" lang={locale}>
          {said}{' '}
        </span>
      )}
      <span className="soft">{before}</span>
      <mark className={isRejected ? 'struck' : ''}>{claim.quote}</mark>
      <span className="soft">{after}</span>
    </Link>
  );
}
