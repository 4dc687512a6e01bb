/** Which filings are believed over which, and which state whole fiscal years. */

/** 2: periodic reports, registrations, and sources that are no filings; 1: proxies and whatever else. */
export function rankOfForm(form: string | null): 1 | 2 {
  return form === null || /^(?:10-[KQ]T?|20-F|40-F|6-K|8-K|10-12B|[SF]-\d|424B\d)(?:\/A)?$/.test(form)
    ? 2
    : 1;
}

/** Forms that report a fiscal year. */
export function isAnnualForm(form: string | null): boolean {
  return form !== null && /^(?:10-KT?|20-F|40-F)(?:\/A)?$/.test(form);
}

/** Forms that report since the start of a fiscal year. */
export function isInterimForm(form: string | null): boolean {
  return form !== null && /^(?:10-QT?|6-K)(?:\/A)?$/.test(form);
}
