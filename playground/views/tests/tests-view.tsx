/** Not there yet. */

export function TestsView() {
  return <p class="quiet">…</p>;
}
