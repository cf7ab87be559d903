const PATHS = {
  lineups: 'M4 6h10M4 12h10M4 18h10M18 6h2M18 12h2M18 18h2',
  undo: 'M9 7 4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2',
  write: 'M4 20l1-4L16 5l3 3L8 19l-4 1M14 7l3 3',
  pause: 'M8 5v14M16 5v14',
  play: 'M8 5l11 7-11 7z',
  abandon: 'M6 21V4M6 5h11l-2 4 2 4H6',
  keys: 'M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 20c0-3.5 2.7-6 6-6s6 2.5 6 6M16 5.5a3 3 0 0 1 0 5.6M17 14.4c2.4.6 4 2.7 4 5.6',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  card: 'M6 3h12v18H6zM9 7h6M9 11h6M9 15h4',
  up: 'M12 19V6M6 12l6-6 6 6',
  down: 'M12 5v13M6 12l6 6 6-6',
  book: 'M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zM12 6v14',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4M12 5V3',
  clock: 'M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 9v4l3 2M10 2h4',
} as const;

/** A small picture beside words; it says nothing by itself. */
export const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
