import { memo } from 'react';
import { holdingOutcome } from '../evidence/shapes.ts';
import { useEvidenceWords } from '../evidence/words.ts';
import { useCorrectingWords } from '../correcting/words.ts';
import { formatQuantity, metricName } from '../format/quantity.ts';
import { useMessages } from '../settings/use-settings.tsx';
import type { Place } from './place.ts';

export function claimDescriptionId(index: number): string {
  return `claim-${index}`;
}

/** What assistive technology says of each mark beside its words: value, subject, metric. */
export const ClaimDescriptions = memo(function ClaimDescriptions({ places }: { places: readonly Place[] }) {
  const { say } = useCorrectingWords();
  const { outcome } = useEvidenceWords();
  const { words, locale, tell } = useMessages();
  return (
    <div hidden lang={locale}>
      {places.map(({ id, claim, number, verdict }, index) => (
        <span key={id} id={claimDescriptionId(index)}>
          {claim === null
            ? `${say('rejectedTitle')}: ${number?.why ?? ''}`
            : [
                tell(words.reader.claimDescription, {
                  value: formatQuantity(claim, locale, words) ?? words.unknown,
                  subject: claim.subject ?? words.unknown,
                  metric: claim.metric === null ? words.unknown : metricName(claim.metric, words),
                }),
                verdict === null ? '' : `${outcome(holdingOutcome(verdict))}.`,
                claim.standing === 'rejected' ? say('isRejected') : '',
                claim.standing === 'added' ? say('isAdded') : '',
              ]
                .join(' ')
                .trim()}
        </span>
      ))}
    </div>
  );
});
