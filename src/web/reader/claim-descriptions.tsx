import { memo } from 'react';
import type { ClaimOut } from '../api/shapes.ts';
import { formatQuantity, metricName } from '../format/quantity.ts';
import { useMessages } from '../settings/use-settings.tsx';

export function claimDescriptionId(index: number): string {
  return `claim-${index}`;
}

/** What assistive technology says of each mark beside its words: value, subject, metric. */
export const ClaimDescriptions = memo(function ClaimDescriptions({
  claims,
}: {
  claims: readonly ClaimOut[];
}) {
  const { words, locale, tell } = useMessages();
  return (
    <div hidden lang={locale}>
      {claims.map((claim, index) => (
        <span key={claim.id} id={claimDescriptionId(index)}>
          {tell(words.reader.claimDescription, {
            value: formatQuantity(claim, locale, words) ?? words.unknown,
            subject: claim.subject ?? words.unknown,
            metric: claim.metric === null ? words.unknown : metricName(claim.metric, words),
          })}
        </span>
      ))}
    </div>
  );
});
