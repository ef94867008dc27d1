import type { Headline, Openness } from './headline.js';
import { type Said, said } from './said.js';

/** The first line about a bundle. */
export function tellHeadline(headline: Headline): Said {
  switch (headline.key) {
    case 'failed':
      return said('headline/failed', { class: said(`failure/${headline.class}`) });
    case 'each':
      return said('headline/each', { openness: tellOpenness(headline) });
    case 'whole': {
      const { last, size, groups, later, uncounted } = headline;
      return said('headline/whole', {
        ...{ last, size, groups, at: minuteOf(headline.at) },
        later: later > 0 ? said('headline/later', { later }) : '',
        uncounted: uncounted > 0 ? said('headline/uncounted', { uncounted }) : '',
        openness: tellOpenness(headline),
      });
    }
  }
}

/** Empty where everything is opened. */
function tellOpenness({ entries, shut, partly }: Openness): Said | '' {
  return shut === 0 && partly === 0 ? '' : said('headline/openness', { entries, shut, partly });
}

/** `2026-03-01 08:05 UTC`, with the time, since several censuses may be made on one day. */
function minuteOf(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
