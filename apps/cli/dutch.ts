import type { Command, CommanderError, Option } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Gegevens:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

const translated = (text: string) => text.replace('[options]', '[opties]').replace('[command]', '[opdracht]');

function described({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string' ? `${description} (anders: ${defaultValue})` : description;
}

/** Makes a command and those under it speak Dutch; what is wrong is thrown, and told by `usageProblem`. */
export function inDutch(command: Command): Command {
  command
    .exitOverride()
    .helpOption('-h, --help', 'toont deze uitleg')
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: translated,
      styleSubcommandTerm: translated,
      optionDescription: described,
    });
  if (command.commands.length > 0) command.helpCommand('help [opdracht]', 'Toont uitleg bij een opdracht.');
  command.commands.forEach(inDutch);
  return command;
}

/** What was typed wrongly, and where to find how it is done; nothing when only help was asked for. */
export function usageProblem({ code, message }: CommanderError): string | undefined {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?(.*?)\?/.exec(message)?.[1];
  const hint = meant ? ` Bedoelt u ${meant}?` : '';
  switch (code) {
    case 'commander.unknownCommand':
      return `onbekende opdracht: ${named}.${hint}`;
    case 'commander.unknownOption':
      return `onbekende optie: ${named}.${hint}`;
    case 'commander.missingArgument':
      return `er ontbreekt iets: <${named}>.`;
    case 'commander.optionMissingArgument':
      return `bij deze optie hoort een waarde: ${named}.`;
    case 'commander.missingMandatoryOptionValue':
      return `er ontbreekt iets: ${named}.`;
    case 'commander.excessArguments':
      return 'er is te veel opgegeven.';
    case 'commander.help':
    case 'commander.helpDisplayed':
      return undefined;
    default:
      return `verkeerd gebruikt (${code}).`;
  }
}
