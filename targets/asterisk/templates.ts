/**
 * The text of the files, as handlebars templates. Each row of `extensions` is one line of output, which is what the line
 * map counts on. Compiled into `templates.generated.ts` by `scripts/precompile-templates.ts`: compiling at run time would
 * need `new Function`, which a content security policy forbids. Whatever comes in is escaped already (`escape.ts`).
 */

export const templates = {
  extensions: `; Made by {{generator}} from {{source}}. Do not edit: the next build writes it anew.
; May stand as extensions.conf, or be read by its #include. Calls arrive in context [{{context}}].
; Sounds are played as vats/NAME: put the folder sounds/ where Asterisk looks for them, as vats/.
; Hours are read in named time zones: a machine without the tz database takes them for UTC in silence.
; GotoIfTime looks at the variable TESTTIME instead of the clock: so all hours of a choice are read at one instant.
{{#each contexts}}

{{#each comments}}
; {{this}}
{{/each}}
[{{name}}]
{{#each rows}}
{{#if comment}}
; {{comment}}
{{else}}
{{#if exten}}
exten => {{exten}},1{{#if label}}({{label}}){{/if}},{{app}}({{args}})
{{else}}
 same => n{{#if label}}({{label}}){{/if}},{{app}}({{args}})
{{/if}}
{{/if}}
{{/each}}
{{/each}}
`,

  voicemail: `; Made by {{generator}} from {{source}}. Do not edit: the next build writes it anew.
; This is a whole voicemail.conf: it stands as the file. In one that is there already, [general] and [default] would
; stand twice: copy the mailboxes into its [default] instead, and set passwordlocation there.
; Nobody can listen to a mailbox by phone yet: its password has letters, which no phone can dial. An empty one, or "-",
; would let everybody in. To open a mailbox, give it a number as password in its own file, which no build touches:
; default/NAME/secret.conf in Asterisk's voicemail folder, with the lines "[general]" and "password = 4711".
; Asterisk then writes new passwords there, too, and not into this file.
[general]
passwordlocation = spooldir

[default]
{{#each mailboxes}}
; {{place}} mailbox {{name}}
{{name}} => locked,{{name}},{{email}},,{{settings}}
{{/each}}
`,

  prompts: `# Made by {{generator}} from {{source}}. Do not edit: the next build writes it anew.
# Texts to record, one a line: file name in sounds/, locale, text. \\n is a new line.
{{#each prompts}}
{{sound}}	{{locale}}	{{text}}
{{/each}}
`,
} as const;
