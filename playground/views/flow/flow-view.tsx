/** Not there yet. */

export function FlowView() {
  return <p class="quiet">…</p>;
}
