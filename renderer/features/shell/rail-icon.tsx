import type { Room } from '../../session/session.ts';

/** Drawn on a grid of 24, with a line of 1.75. */
const paths: Readonly<Record<Room, string>> = {
  queue: 'M5 4h14v16H5zM9 9l1.5 1.5L13 8M9 15l1.5 1.5L13 14M15.5 9.5h1M15.5 15.5h1',
  delivery: 'M4 12l16-8-6 16-3-6zM11 14l9-10',
  intake: 'M4 13v6h16v-6M12 4v10M8 10l4 4 4-4',
  round: 'M5 6h14v14H5zM5 10h14M9 3.5V7M15 3.5V7M9 15h6',
  rehearsal: 'M4 5h16v11H4zM12 16v4M8 20h8M10 8.2v4.6l4-2.3z',
  progress: 'M5 20V11M12 20V4M19 20v-6',
  opening: 'M4 9l8-5 8 5v11H4zM4 9l8 6 8-6',
  decision: 'M12 4v16M7 20h10M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5z',
  results: 'M6 3.5h8l4 4V20.5H6zM14 3.5v4h4M9 12h6M9 16h6',
  questions: 'M4 5h16v11h-8l-5 4v-4H4zM9.8 8.6a2.2 2.2 0 1 1 2.2 2.4v.8M12 13.6v.6',
  nomination: 'M12 3.5l2.6 5.3 5.9.9-4.3 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.3-4.1 5.9-.9z',
  keys: 'M7.5 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM11.5 12H21v4M17 12v3',
  guide: 'M12 7c-2-1.5-4.5-2-8-2v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V5c-3.5 0-6 .5-8 2zM12 7v13',
  about: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 11v5.5M12 7.5v.6',
};

/** A picture beside a room's name; the name says what it is. */
export function RailIcon({ room }: { readonly room: Room }) {
  return (
    <svg className="rail-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[room]} />
    </svg>
  );
}
