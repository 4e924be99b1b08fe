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
{{#if transcribe}}
externnotify = {{transcribe}}
{{/if}}

[default]
{{#each mailboxes}}
; {{place}} mailbox {{name}}
{{name}} => locked,{{name}},{{email}},,{{settings}}
{{/each}}
`,

  queues: `; Made by {{generator}} from {{source}}. Do not edit: the next build writes it anew.
; May stand as queues.conf, or be read by its #include.
; Who waits is served in order of arrival; all free agents ring together, 15 s on, 5 s off.
; Agents are reached by extensions of extensions.conf, which know whether a phone cannot be reached at all, and keep the rest.
{{#each queues}}

; {{place}} queue {{title}}
[{{name}}]
strategy = ringall
timeout = 20
retry = 1
timeoutrestart = no
autofill = yes
ringinuse = yes
joinempty = yes
leavewhenempty = no
setinterfacevar = yes
musicclass = default
{{#each members}}
member => {{line}}
{{/each}}
{{/each}}
`,

  music: `; Made by {{generator}} from {{source}}. Do not edit: the next build writes it anew.
; Read it by an #include of musiconhold.conf. Put the folder moh/ where Asterisk keeps its data, as moh/vats/.
{{#each classes}}

[{{name}}]
mode = files
directory = moh/vats/{{sound}}
{{/each}}
`,

  prompts: `# Made by {{generator}} from {{source}}. Do not edit: the next build writes it anew.
# Texts to record, one a line: file name in sounds/, locale, text. \\n is a new line.
{{#each prompts}}
{{sound}}	{{locale}}	{{text}}
{{/each}}
`,

  readme: `# Asterisk

Made by {{generator}} from {{source}}. Do not edit: the next build writes it anew.

## Load it

- Copy \`extensions.conf\` to \`/etc/asterisk/vats.conf\` and add the line \`#include vats.conf\` to \`/etc/asterisk/extensions.conf\`.
{{#if hasMailboxes}}
- \`voicemail.conf\` stands as a whole, or its mailboxes are copied into \`[default]\` of the one that is there. Nobody can listen
  to a mailbox by phone until it has a password of its own: the head of the file says how it gets one.
{{/if}}
{{#if hasQueues}}
- Copy \`queues.conf\` to \`/etc/asterisk/vats-queues.conf\` and add \`#include vats-queues.conf\` to \`queues.conf\`.
{{/if}}
{{#if hasMusic}}
- Copy \`musiconhold.conf\` to \`/etc/asterisk/vats-music.conf\`, add \`#include vats-music.conf\` to \`musiconhold.conf\`, and copy \`moh/\` to \`moh/vats/\` in Asterisk's data folder (\`astdatadir\`, often \`/usr/share/asterisk\`).
{{/if}}
{{#if hasSounds}}
- Copy \`sounds/\` to \`sounds/en/vats/\` in Asterisk's data folder (or the folder of the channel's language).
{{/if}}
{{#if hasTexts}}
  \`prompts.txt\` lists the texts that have to be recorded first: 8000 Hz, 16 bit, one channel, each as \`NAME.wav\`.
{{/if}}
- \`asterisk -rx "dialplan reload"\`{{#if hasMailboxes}}, \`"module reload app_voicemail.so"\`{{/if}}{{#if hasQueues}}, \`"queue reload all"\`{{/if}}{{#if hasMusic}}, \`"moh reload"\`{{/if}}. The log must show no warning.

Calls that are up go on in the old dialplan; the next call takes the new one.

## What the exchange must have

- Asterisk 16 or newer with PJSIP{{#if hasUrls}}; 16.18, 18.4 or newer, as variables are passed to Originate{{/if}}.
- The trunk's endpoint has \`context={{context}}\`: calls arrive there, in any form of their numbers that this build knows.
{{#if extensions}}
- An endpoint ({{technology}}) for each of the phones:
{{#each extensions}}
  - {{this}}
{{/each}}
{{#if moreExtensions}}
  - and {{moreExtensions}} more
{{/if}}
{{/if}}
{{#if trunk}}
- The trunk is called \`{{trunk}}\`: outside numbers are rung through it.
{{/if}}
{{#if hasMail}}
- A mailer for the messages of mailboxes: \`mailcmd\` of \`voicemail.conf\`, \`/usr/sbin/sendmail -t\` without it.
{{/if}}
{{#if hasQueues}}
- Hold music for callers who wait: the class \`default\` of \`musiconhold.conf\`.
{{/if}}
- The tz database (package \`tzdata\`), up to date: without it hours are read as UTC in silence, and an older one has older rules.
- The core sounds of the language: greetings of mailboxes and \`beep\`.
- Modules, all stock: app_dial, app_playback, app_read, app_stack, app_exec, app_voicemail, func_callerid, func_strings, func_logic, func_hangupcause, func_global{{#if hasQueues}}, app_queue, app_channelredirect, func_devstate{{/if}}{{#if hasUrls}}, app_originate, func_curl, func_uri{{/if}}{{#if hasRecords}}, app_mixmonitor{{/if}}{{#if hasTags}}, func_cdr{{/if}}{{#if hasSwitches}}, func_db{{/if}}, func_rand, func_lock, func_cut.
{{#if hasRecords}}

## Recordings

Conversations are recorded as \`monitor/vats/UNIQUEID.wav\` in Asterisk's spool folder.
{{/if}}
{{#if hasTags}}

## Fields of a call's record

A \`tag KEY\` is the field \`tag_KEY\` of the CDR (\`\${CDR(tag_KEY)}\` in cdr_custom.conf, a column in cdr_adaptive_odbc). For calls that nobody answered set \`unanswered = yes\` in cdr.conf, and for what \`lost\` tags \`endbeforehexten = no\`.
{{/if}}
{{#if hasUrls}}

## URLs

Each is told by a POST in the background, which takes 5 s at most and is not tried again. The exchange must reach them.
{{/if}}
{{#if hasSwitches}}

## Switches

Phones flip them by dialling a code: add \`include => {{context}}-features\` to the context of the phones, never to that of the trunk. As many tones are heard as the new state's place in the list.

{{#each switches}}
- \`{{name}}\`: {{code}}. States: {{states}}. On the exchange: \`asterisk -rx "database put {{entry}} STATE"\`; without an entry it stands at \`{{initial}}\`.
{{/each}}
{{/if}}
{{#if transcribes}}

## Transcripts

Asterisk does not turn messages into text. Name a program that does in \`asterisk.transcribe\` of vats.json: it is called with the context, the mailbox and the number of new messages (\`externnotify\`).
{{/if}}
`,
} as const;
