// Runs before the first paint, so that neither the wrong theme nor the wrong fonts flash up. It is a file of its own
// because the content security policy allows no inline script; settings/settings.ts holds the same rules for the rest.
(function (page) {
  const stored = (() => {
    try {
      return JSON.parse(page.localStorage.getItem('tightrope.settings') ?? '{}') ?? {};
    } catch {
      return {};
    }
  })();
  const root = page.document.documentElement;
  const asked = new page.URLSearchParams(page.location.search).get('lang');
  const tag = (asked || stored.language || page.navigator.language || '').replaceAll('_', '-').toLowerCase();
  const chinese = /^zh(-|$)/.test(tag);
  const locale = !chinese ? 'en' : /^zh-(hant|tw|hk|mo)/.test(tag) ? 'zh-Hant' : 'zh-Hans';
  const directions = ['green-up', 'red-up', 'mono'].includes(stored.directions)
    ? stored.directions
    : undefined;
  root.lang = locale;
  root.dataset.theme = ['light', 'dark'].includes(stored.theme) ? stored.theme : 'system';
  root.dataset.directions = directions ?? (chinese ? 'red-up' : 'green-up');
})(globalThis);
