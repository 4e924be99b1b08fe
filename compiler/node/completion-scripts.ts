/** Completion scripts of three shells, from a list of commands. Must not know where the list comes from. */

export interface ListedOption {
  /** `--target`. */
  readonly name: string;
  readonly text: string;
  /** Whether a value follows, and whether that is a file or a folder. */
  readonly value: "none" | "file" | "text";
  /** The values that there are; none where it may be anything. */
  readonly values: readonly string[];
}

export interface Listed {
  readonly name: string;
  readonly text: string;
  readonly options: readonly ListedOption[];
  readonly takesFiles: boolean;
  /** What may stand in place of files. */
  readonly values: readonly string[];
}

/** For `source <(vatsc completion bash)` or a file of bash-completion. */
export function bashScript(commands: readonly Listed[]): string {
  const cases = commands.map(({ name, options, values }) => {
    const names = options.map((option) => option.name).join(" ");
    return `    ${name}) options="${names}"; words="${values.join(" ")}" ;;`;
  });
  // The values of an option differ from command to command: formats do.
  const valued = commands.flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value === "text")
      .map((option) => [`"${name} ${option.name}"`, option.values] as const),
  );
  const known = valued.filter(([, values]) => values.length > 0);
  const open = valued.filter(([, values]) => values.length === 0);
  return `# bash completion of vatsc. Load it with: source <(vatsc completion bash)
_vatsc() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" options="" words=""
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${known.map(([place, values]) => `    ${place}) COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$current")); return ;;`).join("\n")}
    ${open.map(([place]) => place).join("|")}) return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    help) words="${commands.map(({ name }) => name).join(" ")}" ;;
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -F _vatsc vatsc
`;
}

/** For a file \`_vatsc\` in a folder of \`$fpath\`. */
export function zshScript(commands: readonly Listed[]): string {
  const list = commands.map(({ name, text }) => `    ${quoted(`${name}:${text}`)}`);
  const cases = commands.map(({ name, options, takesFiles, values }) => {
    const words = options.map((option) => `        ${quoted(zshOption(option))}`);
    if (values.length > 0) words.push(`        ${quoted(`1:value:(${values.join(" ")})`)}`);
    else if (takesFiles) words.push(`        ${quoted("*:file:_files")}`);
    return `    ${name})\n      _arguments \\\n${words.join(" \\\n")}\n      ;;`;
  });
  return `#compdef vatsc
# zsh completion of vatsc. Put it as _vatsc into a folder of $fpath.
_vatsc() {
  local -a commands
  commands=(
${list.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
if [[ $funcstack[1] == _vatsc ]]; then
  _vatsc "$@"
else
  compdef _vatsc vatsc
fi
`;
}

function zshOption({ name, text, value, values }: ListedOption): string {
  const head = `${name}[${text.replace(/[[\]]/g, "\\$&").replaceAll(":", "\\:")}]`;
  if (value === "none") return head;
  return `${head}:value:${values.length > 0 ? `(${values.join(" ")})` : value === "file" ? "_files" : ""}`;
}

/** For \`~/.config/fish/completions/vatsc.fish\`. */
export function fishScript(commands: readonly Listed[]): string {
  const names = commands.map(
    ({ name, text }) => `complete -c vatsc -n __fish_use_subcommand -f -a ${name} -d ${quoted(text)}`,
  );
  const lines = commands.flatMap(({ name, options, takesFiles, values }) => {
    const condition = `-n '__fish_seen_subcommand_from ${name}'`;
    const words = options.map((option) => {
      const kind = option.values.length > 0 ? ` -x -a ${quoted(option.values.join(" "))}` : fishValue(option.value);
      return `complete -c vatsc ${condition} -l ${option.name.slice(2)}${kind} -d ${quoted(option.text)}`;
    });
    const rest = values.length > 0 ? [`complete -c vatsc ${condition} -f -a ${quoted(values.join(" "))}`] : [];
    return [...words, ...rest, ...(takesFiles || values.length > 0 ? [] : [`complete -c vatsc ${condition} -f`])];
  });
  return `# fish completion of vatsc. Save it as ~/.config/fish/completions/vatsc.fish\n${[...names, ...lines].join("\n")}\n`;
}

function fishValue(value: ListedOption["value"]): string {
  return value === "none" ? "" : value === "file" ? " -r -F" : " -x";
}

/** A word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
