/** A flask with what was distilled in it. */
export function Logo() {
  return (
    <svg width="1.625rem" height="1.625rem" viewBox="0 0 26 26" fill="none" aria-hidden>
      <path d="M6.9 17.2h12.2l2.2 4a1.3 1.3 0 0 1-1.2 1.9H5.9a1.3 1.3 0 0 1-1.2-1.9z" fill="var(--student)" />
      <path
        d="M10 3v7L4 21a1.8 1.8 0 0 0 1.6 2.7h14.8A1.8 1.8 0 0 0 22 21l-6-11V3M8.2 3h9.6"
        stroke="var(--ink)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
