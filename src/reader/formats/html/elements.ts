const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that begin and end a line, and hold other lines. */
export const blocks = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead title tr ul',
);

/** Blocks behind which a paragraph ends; behind the others only a line does. */
export const paragraphs = words(
  'address article aside blockquote body div dl figure footer form h1 h2 h3 h4 h5 h6 header hgroup main ol p pre section table ul',
);

/** Which open blocks the start of one of these ends: their end tags may be left out. */
export const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['p', words('p')],
  ['li', words('p li')],
  ['dd', words('p dd dt')],
  ['dt', words('p dd dt')],
  ['td', words('p td th')],
  ['th', words('p td th')],
  ['tr', words('p td th tr')],
]);

/** Blocks that may hold a whole article. */
export const containers = words(
  'article body center details dialog div fieldset form html main section table tbody td',
);

/** Never writing, whatever stands in it; a line goes on behind them. */
export const unwritten = words(
  'audio button canvas del embed head iframe map noembed noframes object rp rt script select style svg textarea video xmp',
);

/** Seldom writing: left out unless most of the page stands in them (one that is never closed takes the rest along). */
export const furniture = words('aside dialog footer form menu nav noscript template');

export const furnitureRoles = words('banner navigation search complementary contentinfo dialog menu toolbar');

/** Parts of class names and ids that pages give to what is not the article. */
export const furnitureNames = words(
  'ad ads advert advertisement banner breadcrumb breadcrumbs comment comments commentlist cookie cookies copyright disqus ' +
    'footer masthead menu nav navbar navigation newsletter pager pagination popup promo recommend recommendation ' +
    'recommended recommendations related respond share sharing sidebar social sponsor sponsored subscribe tags ticker toolbar ' +
    'topbar topnav login logo',
);

/** Elements without content or end tag. */
export const voids = words(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen',
);
