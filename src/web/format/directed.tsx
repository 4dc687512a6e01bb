import type { ReactNode } from 'react';
import { directionSigns } from './direction.ts';

/** A number that says which way something moved, and carries its sign, in the colour of that direction and with its arrow. */
export function Directed({ by, children }: { by: number; children: ReactNode }) {
  if (by === 0) return children;
  const change = by > 0 ? 'up' : 'down';
  return (
    <span className={`direction ${change}`}>
      <span aria-hidden="true" className="arrow">
        {directionSigns[change].arrow}
      </span>{' '}
      {children}
    </span>
  );
}
