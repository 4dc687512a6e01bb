import type { ReactNode } from 'react';
import { Link } from 'wouter';
import '../styles/provenance.css';
import { ProvenanceNote } from './provenance-note.tsx';
import type { Provenance } from './provenance.ts';
import { useNote } from './use-note.ts';

interface Props {
  from: Provenance;
  /** The number as the page writes it; what the provenance says where absent. */
  children?: ReactNode;
  className?: string;
}

/**
 * A number that opens: hover or focus shows where it comes from, a click leads to its arithmetic, from there (or from
 * the note) to the filing or the quote.
 */
export function Door({ from, children, className = '' }: Props) {
  const { isOpen, id, place, around, door } = useNote();
  const told = children ?? from.value;
  const common = {
    className: `door ${className}`.trim(),
    'aria-describedby': isOpen ? id : undefined,
    ...door,
  };
  return (
    <span className="door-place" ref={place} {...around}>
      {from.href === null ? (
        <button type="button" {...common}>
          {told}
        </button>
      ) : (
        <Link href={from.href} {...common}>
          {told}
        </Link>
      )}
      {isOpen ? <ProvenanceNote from={from} id={id} place={place} /> : null}
    </span>
  );
}
