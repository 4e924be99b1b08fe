/** A sentence of the compiler, with what stands in back-quotes shown as code. */

/** Text nodes only: whatever a text holds, it is shown as it is. */
export function Coded({ text }: { readonly text: string }) {
  const parts = text.split(/`([^`]*)`/);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}
