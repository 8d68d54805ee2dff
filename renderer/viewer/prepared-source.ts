import type { ViewPlace } from '../../shared/contracts/viewer-messages.ts';
import type { Size } from './page-layout.ts';
import type { DrawnPage, PageSource } from './page-source.ts';
import { scaleFor } from './zoom.ts';

/**
 * A file whose page at `place` is drawn before anybody looks, as it will be asked for in an area of this size; asked for otherwise it
 * is drawn anew. The other pages wait for it.
 */
export function preparedSource(source: PageSource, place: ViewPlace | null, area: Size): PageSource {
  if (source.looks !== 'drawn' || area.width === 0) return source;
  const rotation = place?.rotation ?? 0;
  const index = Math.min(place?.page ?? 1, source.pages) - 1;
  const scale = scaleFor(place?.zoom ?? 'width', source.firstSize, rotation, area);
  let ahead: Promise<DrawnPage | null> | null = source
    .draw(index, scale, rotation, new AbortController().signal)
    .catch(() => null);
  return {
    ...source,
    draw: async (wanted, ...how) => {
      const [wantedScale, wantedRotation, signal] = how;
      const drawn = wanted === index && wantedScale === scale && wantedRotation === rotation ? await ahead : null;
      // It is in one place at a time: whoever comes back to the page has it drawn again.
      if (drawn) ahead = null;
      signal.throwIfAborted();
      return drawn ?? source.draw(wanted, ...how);
    },
  };
}
