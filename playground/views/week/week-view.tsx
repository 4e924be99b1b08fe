/** Not there yet. */

export function WeekView() {
  return <p class="quiet">…</p>;
}
