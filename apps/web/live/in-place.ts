const LONGEST_MS = 1_000;
const HELD = 'dw-held';

/** For a moment keeps the field that somebody is typing in where it stands, whatever grows or shrinks above it. */
export function keepInPlace(): void {
  const field = document.activeElement;
  const root = document.documentElement;
  if (!field?.matches('input, textarea, select') || root.classList.contains(HELD)) return;
  // The browser's own way would move it a second time; and not every browser has one.
  root.classList.add(HELD);
  const end = performance.now() + LONGEST_MS;
  let { top } = field.getBoundingClientRect();
  let scrolled = window.scrollY;
  const look = () => {
    if (document.activeElement !== field || performance.now() > end) return root.classList.remove(HELD);
    const moved = field.getBoundingClientRect().top - top;
    // When the page was scrolled it was somebody's own doing.
    if (window.scrollY === scrolled && moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
    ({ top } = field.getBoundingClientRect());
    scrolled = window.scrollY;
    requestAnimationFrame(look);
    return undefined;
  };
  requestAnimationFrame(look);
}
