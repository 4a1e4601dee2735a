/**
 * A page that came as HTML stands there before its script does. What somebody presses or chooses until then is kept,
 * and done when it can be. Loaded by itself, before everything else.
 */
type Done = { readonly at: HTMLButtonElement } | { readonly at: HTMLSelectElement; readonly value: string };
let done: Done | undefined;

const served = <E extends HTMLElement>({ target }: Event, what: string): E | null =>
  (target as Element).closest<E>(`[data-served] ${what}`);

function keepClick(event: Event): void {
  const at = served<HTMLButtonElement>(event, 'button');
  if (at) done = { at };
}

function keepChoice(event: Event): void {
  const at = served<HTMLSelectElement>(event, 'select');
  if (at) done = { at, value: at.value };
}

function doIt(): void {
  for (const [type, keep] of KEEPERS) document.removeEventListener(type, keep, true);
  if (done === undefined || !done.at.isConnected) return;
  if ('value' in done) {
    done.at.value = done.value;
    done.at.dispatchEvent(new Event('change', { bubbles: true }));
  } else done.at.click();
}

const KEEPERS = [
  ['click', keepClick],
  ['change', keepChoice],
] as const;
for (const [type, keep] of KEEPERS) document.addEventListener(type, keep, true);
document.addEventListener('arrived', doIt, { once: true });
