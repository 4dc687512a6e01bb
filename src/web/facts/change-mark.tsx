import type { FactOut } from '../api/fact-queries.ts';
import { DirectionMark } from '../format/direction-mark.tsx';
import { useMessages } from '../settings/use-settings.tsx';

/** How much a number is above or below another; nothing where either is missing or a share would mislead. */
export function ChangeMark({ now, then }: { now: FactOut; then: FactOut | null }) {
  const { locale } = useMessages();
  if (then === null || now.value === null || then.value === null || then.value <= 0) return null;
  const share = now.value / then.value - 1;
  if (share === 0) return null;
  const amount = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    Math.abs(share),
  );
  return <DirectionMark change={share > 0 ? 'up' : 'down'} amount={amount} />;
}
