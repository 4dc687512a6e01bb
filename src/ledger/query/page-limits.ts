import { TightropeError } from '../../base/error.ts';

interface Paging {
  limit?: number;
  offset?: number;
  all?: boolean;
}

/** `limit` (50 unless told, 1 to 10,000; none where `all` are wanted) and `offset` (0 unless told), checked. */
export function pageLimits(query: Paging): { limit: number; offset: number } {
  const { limit = 50, offset = 0 } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new TightropeError('invalid_input', { at: 'limit', expected: '1–10000', received: String(limit) });
  }
  if (!Number.isSafeInteger(offset) || offset < 0) {
    throw new TightropeError('invalid_input', { at: 'offset', expected: '≥ 0', received: String(offset) });
  }
  return { limit: query.all === true ? Number.MAX_SAFE_INTEGER : limit, offset };
}
