import { useMessages } from '../../settings/use-settings.tsx';

/** Who made a prediction: a name, the title of a text where nobody is named, or that neither is known. */
export function SourceName({ name }: { name: string }) {
  const { words } = useMessages();
  return <bdi>{sourceName(name, words.library.untitled)}</bdi>;
}

export function sourceName(name: string, untitled: string): string {
  return name.startsWith('document:') ? untitled : name;
}
