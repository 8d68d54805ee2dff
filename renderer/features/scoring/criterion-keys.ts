import type { KeyboardEvent } from 'react';

/**
 * Keys over all criteria: Alt+↓ and Alt+↑ go to the next and the one before, wherever in a field the cursor is; 1, 2 and 3 choose the
 * verdict in hand. Everything else is the field's own.
 */
export function onCriterionKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, altKey, target, currentTarget } = event;
  if (altKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const stops = [...currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
    const here = stops.findIndex((stop) => stop.contains(target as Node));
    const next = stops[here + (key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.querySelector<HTMLElement>('input, textarea')?.focus();
    next.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!/^[123]$/.test(key) || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  const choices = target.closest('[role="radiogroup"]')?.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  const chosen = choices?.[Number(key) - 1];
  if (!chosen) return;
  event.preventDefault();
  chosen.click();
  chosen.focus();
}
