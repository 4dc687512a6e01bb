import type { ReadingOut } from '../../operations/shapes/reading.ts';
import '../styles/bands.css';

/** The band an indicator stands in; nothing where it has none. */
export function BandWord({
  reading: { band, band_text },
}: {
  reading: Pick<ReadingOut, 'band' | 'band_text'>;
}) {
  return band === null ? null : <span className={`band-word ${band}`}>{band_text}</span>;
}
