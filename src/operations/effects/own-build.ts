/** Put in by whoever bundles the program. */
declare const __TIGHTROPE_BUILD__: string | undefined;

/** Which build of the program this is; null where it runs as it was written. */
export const ownBuild = typeof __TIGHTROPE_BUILD__ === 'string' ? __TIGHTROPE_BUILD__ : null;
