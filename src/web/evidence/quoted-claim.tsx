import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'wouter';
import { explanationQuery } from '../api/queries.ts';
import type { ClaimOut, DocumentOut } from '../api/shapes.ts';
import { quoteContext } from '../claims/quote-context.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { aroundQuote } from './around-quote.ts';
import { useNear } from './use-near.ts';

interface Props {
  claim: ClaimOut;
  document: DocumentOut | undefined;
}

/** The quote in its sentence; it leads to its place in the text. The sentence comes when it is near to view. */
export function QuotedClaim({ claim, document }: Props) {
  const { locale } = useMessages();
  const place = useRef<HTMLQuoteElement>(null);
  const near = useNear(place);
  const explanation = useQuery({ ...explanationQuery(claim.id, locale), enabled: near }).data;
  const { before, after } =
    explanation === undefined
      ? quoteContext(claim.prefix, claim.suffix)
      : aroundQuote(explanation.sentence.before, explanation.sentence.after);
  return (
    <blockquote className="said quoted" lang={document?.language} dir="auto" ref={place}>
      <Link href={`/documents/${claim.document}?claim=${claim.id}`}>
        <span className="soft">{before}</span>
        <mark>{claim.quote}</mark>
        <span className="soft">{after}</span>
      </Link>
    </blockquote>
  );
}
