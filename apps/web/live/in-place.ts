// After what came was drawn, what moves softly is still on its way.
const SETTLING_MS = 500;
const HELD = 'dw-held';

const coming = new Set<Promise<unknown>>();
let settled = 0;

/** Keeps the field that somebody is typing in where it stands until this has come, whatever grows or shrinks above it. */
export async function keepInPlace(news: Promise<unknown>): Promise<void> {
  coming.add(news);
  hold();
  try {
    await news;
  } finally {
    coming.delete(news);
    settled = performance.now() + SETTLING_MS;
  }
}

function hold(): void {
  const field = document.activeElement;
  const root = document.documentElement;
  if (!field?.matches('input, textarea, select') || root.classList.contains(HELD)) return;
  // The browser's own way would move it a second time; and not every browser has one.
  root.classList.add(HELD);
  let { top } = field.getBoundingClientRect();
  let scrolled = window.scrollY;
  const look = () => {
    const over = coming.size === 0 && performance.now() > settled;
    if (document.activeElement !== field || over) return root.classList.remove(HELD);
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
