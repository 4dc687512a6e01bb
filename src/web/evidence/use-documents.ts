import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { documentsQuery } from '../api/queries.ts';
import type { DocumentOut } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';

/** Of so many texts language and date are known. */
const mostDocuments = 1_000;

/** The texts by id: their language chooses the fonts of their quotes, their date says when something was said. */
export function useDocuments(): ReadonlyMap<string, DocumentOut> {
  const { locale } = useMessages();
  const { data } = useQuery(documentsQuery(mostDocuments, locale));
  return useMemo(() => new Map(data?.documents.map((document) => [document.id, document])), [data]);
}
