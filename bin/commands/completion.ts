import { Argument, type Command, type Option } from "commander";
import { type FillCommand, helpExample, jsonOption, printAnswer } from "./cli.ts";

/**
 * A shell's script asks `cooldown complete -- WORDS` for what may stand at the last word. Where nothing is answered the
 * shell offers the names of files, as `--log` needs them.
 */
const SCRIPTS = {
  bash: `_cooldown() {
  local IFS=$'\\n'
  local typed=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  COMPREPLY=($(cooldown complete -- "\${typed[@]}" 2>/dev/null))
}
complete -o default -F _cooldown cooldown`,
  zsh: `#compdef cooldown
_cooldown() {
  local -a offered
  offered=("\${(@f)$(cooldown complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$offered" ]]; then compadd -a offered; else _files; fi
}
compdef _cooldown cooldown`,
  fish: "complete -c cooldown -a '(cooldown complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'",
} as const;

type Shell = keyof typeof SCRIPTS;

const WHERE =
  "In ~/.bashrc: source <(cooldown completion bash). In ~/.zshrc, after compinit: source <(cooldown completion zsh). " +
  "In ~/.config/fish/config.fish: cooldown completion fish | source.";

/** `cooldown completion SHELL`: the script that a shell loads at its start. */
export const completionCommand: FillCommand = (command, terminal) => {
  command
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SCRIPTS)))
    .addOption(jsonOption())
    .addHelpText("after", helpExample("cooldown completion bash", WHERE))
    .action((shell: Shell, { json }: { readonly json?: true }) => {
      const script = SCRIPTS[shell];
      printAnswer({ json: { shell, script }, text: `${script}\n` }, json, terminal);
    });
};

/** What may stand at the last of the words, which may be empty: names of commands, of options, or an option's choices. */
export function completionsOf(program: Command, words: readonly string[]): readonly string[] {
  const typed = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const command = commandNamed(program, before);
  const option = valueOption(command, before.at(-1));
  const offered = option?.argChoices ?? (option?.required ? [] : namesIn(command, typed));
  return offered.filter((name) => name.startsWith(typed));
}

function namesIn(command: Command, typed: string): readonly string[] {
  const help = command.createHelp();
  if (typed.startsWith("-")) return help.visibleOptions(command).flatMap(({ long }) => long ?? []);
  const choices = command.registeredArguments[0]?.argChoices ?? [];
  return [...help.visibleCommands(command).map((inner) => inner.name()), ...choices];
}

/** The innermost command that the words name. */
function commandNamed(program: Command, words: readonly string[]): Command {
  let command = program;
  for (const word of words) command = command.commands.find((inner) => inner.name() === word) ?? command;
  return command;
}

/** The option that the word before names, when a value follows it. */
function valueOption(command: Command, word: string | undefined): Option | undefined {
  return command.options.find(({ long, short, required, optional }) => {
    return word !== undefined && (long === word || short === word) && (required || optional);
  });
}
