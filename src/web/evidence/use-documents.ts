import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { documentsQuery } from '../api/queries.ts';
import type { DocumentOut } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';

/** Of so many texts language and date are known. */
const mostDocuments = 1_000;

/** The texts by id: their language chooses the fonts of their quotes, their date says when something was said. */
export function useDocuments(): ReadonlyMap<string, DocumentOut> {
  const documents = useDocumentList();
  return useMemo(() => new Map(documents?.map((document) => [document.id, document])), [documents]);
}

/** The texts, the one read last first; undefined until they are known. */
export function useDocumentList(): readonly DocumentOut[] | undefined {
  const { locale } = useMessages();
  return useQuery(documentsQuery(mostDocuments, locale)).data?.documents;
}
