import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../base/locale.ts';
import type { ReviewOut, SignedReadingOut, SigningOut } from '../../../operations/shapes/review.ts';
import { apiGet, apiPath } from '../../api/client.ts';
import { ledgerKey } from '../../api/queries.ts';

export type { ReviewOut, SignedReadingOut, SigningOut };
export type QuestionOut = ReviewOut['questions'][number];

export interface ReviewsAnswer {
  thesis: { id: string; title: string };
  as_of: string;
  reviews: ReviewOut[];
}

/** All sheets, or one, as known on a day; empty: now. */
export function reviewsQuery({ sheet, asOf }: { sheet?: string; asOf: string }, locale: Locale) {
  const path = apiPath('/reviews', { sheet, as_of: asOf });
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<ReviewsAnswer>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
