/** Not there yet. */

export function OutputsView() {
  return <p class="quiet">…</p>;
}
