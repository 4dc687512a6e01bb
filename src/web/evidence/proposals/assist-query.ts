import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../base/locale.ts';
import { apiPath, apiPost } from '../../api/client.ts';
import { ledgerKey } from '../../api/queries.ts';
import type { Assisted, ProposalOut } from '../shapes.ts';

export type AskedSlot = ProposalOut['slot'];

/** In the order they are offered. Numbers, units and directions are never asked for. */
export const askedSlots = [
  'subject',
  'metric',
  'period',
  'modality',
  'speaker',
] as const satisfies readonly AskedSlot[];

/** What would be asked of a text, and what is known already; nothing leaves. */
export function assistQuery(document: string, slot: readonly AskedSlot[], locale: Locale) {
  return queryOptions({
    queryKey: [...ledgerKey, 'assist', document, slot.join(), locale],
    queryFn: async () => {
      const { data } = await apiPost<Assisted>(apiPath(assistPath(document)), { slot }, locale);
      return data;
    },
    placeholderData: keepPreviousData,
  });
}

export function assistPath(document: string): `/${string}` {
  return `/documents/${encodeURIComponent(document)}/assist`;
}
