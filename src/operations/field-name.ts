import type { ManifestField } from './manifest.ts';

/** `all_versions` becomes `--all-versions`. */
export function flagOf(field: Pick<ManifestField, 'name'>): string {
  return `--${field.name.replaceAll('_', '-')}`;
}

/** The word that stands for a value, in capitals: the placeholder the record gives, else the field's name. */
export function placeholderOf(field: Pick<ManifestField, 'name' | 'placeholder'>): string {
  return (field.placeholder ?? field.name.replaceAll('_', '-')).toUpperCase();
}

/** What a person at the command line calls a field: `--limit`, or `SOURCE` for an argument. */
export function commandLineName(field: Pick<ManifestField, 'name' | 'placeholder' | 'positional'>): string {
  return field.positional === true ? placeholderOf(field) : flagOf(field);
}
