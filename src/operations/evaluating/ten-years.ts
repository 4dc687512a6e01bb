/** How far back a replay goes where nobody says; milliseconds. */
export const tenYears = 3652.5 * 86_400_000;
