import type { ReviewOut } from '../shapes/review.ts';

/** What `review` answers, without who signed and what was written; the days stay, and with them what is due. */
export function withoutSignings(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('reviews' in data)) return data;
  const reviews = (data.reviews as readonly ReviewOut[]).map((review): ReviewOut => ({
    ...review,
    ...{ signed_by: null, seen: 'none', signings: [] },
    questions: review.questions.map((one) => ({ ...one, last: null, earlier: [] })),
  }));
  return { ...data, reviews };
}
