/** A field for a date that can be typed into digit by digit, whatever the page makes of what is there so far. */

import { useState } from "preact/hooks";

interface DateFieldProps {
  readonly label?: string;
  /** `2026-12-31`. */
  readonly value: string;
  readonly take: (date: string) => void;
}

/** While a year is typed, it is 2, 20 and 202 first. */
const isWhole = /^(?:19[7-9]|20)\d/;

/** Takes whole dates from 1970 to 2099. */
export function DateField({ label, value, take }: DateFieldProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <input
      type="date"
      aria-label={label}
      min="1971-01-01"
      max="2099-12-31"
      value={typed ?? value}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (isWhole.test(currentTarget.value)) take(currentTarget.value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
