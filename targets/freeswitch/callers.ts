/**
 * Who calls and what was dialled, as E.164: asked once, where a call begins, and kept. Both are digits or a word of ours from
 * then on, whatever was sent. Must not know who asks.
 */

import type { NationalForm } from "../../compiler/flow/ir.ts";
import { inlineAction } from "./action.ts";
import { expansionOf, literalPattern } from "./escape.ts";
import { continuingExtension, destination } from "./extension.ts";
import { callerVariable, nobody } from "./guards.ts";
import { startName } from "./names.ts";
import type { Needs } from "./needs.ts";
import { fromField, toField } from "./notify.ts";
import { element, type XmlElement, type XmlNode } from "./xml.ts";

/** What was dialled, kept in the context `public`, digits with or without `+`. */
export const dialledVariable = "vats_dialled";

export function callerExtensions({ caller, dialled }: Needs, form: NationalForm | undefined): XmlNode[] {
  if (!caller) return [];
  const from = (number: string) => [
    ["set", `${callerVariable}=${number}`],
    ...(dialled ? [["set", `${fromField}=${sent(number)}`]] : []),
  ];
  const to = (number: string) => [["set", `${toField}=${sent(number)}`]];
  return [
    continuingExtension("caller", [
      destination(startName),
      ...numberConditions("caller_id_number", form, from, nobody),
    ]),
    ...(dialled
      ? [
          continuingExtension("dialled", [
            destination(startName),
            ...numberConditions(expansionOf(dialledVariable), form, to, ""),
          ]),
        ]
      : []),
  ];
}

type Actions = (number: string) => readonly (readonly string[])[];

/**
 * The national form first, which is written without `+`; `\z`, since `$` would also match before a line end, which somebody may send.
 * A call without any number comes as ten zeros (switch_types.h:SWITCH_DEFAULT_CLID_NUMBER).
 */
function numberConditions(
  field: string,
  form: NationalForm | undefined,
  actionsFor: Actions,
  otherwise: string,
): XmlElement[] {
  const national =
    form && `^${literalPattern(form.prefix)}(${form.lengths.map((length) => `\\d{${length}}`).join("|")})\\z`;
  return [
    ...(national === undefined || form === undefined
      ? []
      : [
          element(
            "condition",
            { field, expression: national, break: "on-true" },
            inline("action", actionsFor(`+${form.countryCode}$1`)),
          ),
        ]),
    element("condition", { field, expression: "^(?!0{10}\\z)\\+?(\\d+)\\z" }, [
      ...inline("action", actionsFor("+$1")),
      ...inline("anti-action", actionsFor(otherwise)),
    ]),
  ];
}

function inline(kind: "action" | "anti-action", actions: readonly (readonly string[])[]): XmlElement[] {
  return actions.map(([application = "", data = ""]) => inlineAction(kind, application, data));
}

/** `+` in a form is a blank: it is sent as `%2B`, whose `%` has to be encoded once more (see `formText`). */
function sent(number: string): string {
  return number.replace("+", "%252B");
}
