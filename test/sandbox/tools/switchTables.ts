// The switches of every part of the sandbox, for the commands that take `--switch`.
import { ASSETS_SWITCHES } from '../assets/switches';
import { forgeSwitches } from '../forge/switches';
import { JIRA_SWITCHES } from '../jira/switches';
import { OKTA_SWITCHES } from '../okta/switches';
import { SITE_SWITCHES } from '../site/switches';
import { choose, type SwitchTable } from '../switches';
import { WrongUsage } from './options';

const TABLES = {
  assets: ASSETS_SWITCHES,
  okta: OKTA_SWITCHES,
  jira: JIRA_SWITCHES,
  forge: forgeSwitches,
  site: SITE_SWITCHES,
} as const satisfies Readonly<Record<string, SwitchTable>>;

export type SwitchPart = keyof typeof TABLES;

/**
 * @param given chosen values by part and name
 * @throws {WrongUsage} naming what there is instead
 */
export function checkSwitches(given: Partial<Record<SwitchPart, Readonly<Record<string, string>>>>): void {
  for (const [part, table] of Object.entries(TABLES)) {
    try {
      choose(table, given[part as SwitchPart]); // a key of the table
    } catch (error) {
      throw new WrongUsage(`${part}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** All switches of these parts with what they may be, the default in brackets, and what they mean. */
export const listOfSwitches = (parts: readonly SwitchPart[]): string =>
  parts
    .flatMap((part) =>
      Object.entries<SwitchTable[string]>(TABLES[part]).map(
        ([name, { values, default: usual, says }]) =>
          `${part}.${name}=${values.map((value) => (value === usual ? `[${value}]` : value)).join('|')}\n    ${says}`,
      ),
    )
    .join('\n');
