import { useQuery } from '@tanstack/react-query';
import { entitiesQuery, type FactsAnswer } from '../api/fact-queries.ts';
import { useMessages } from '../settings/use-settings.tsx';

/** What the reader's language calls a company; its canonical name where that is not known. */
export function useCompanyTitle(answer: FactsAnswer | undefined, who: string): string {
  const { locale } = useMessages();
  const { data } = useQuery(entitiesQuery(locale));
  const entity = data?.entities.find(({ id }) => id === answer?.entity);
  return entity?.title ?? answer?.entity_name ?? who;
}
