// Where nobody has seen how Jira answers an app that looks for accounts, the sandbox can do each.
import type { Switched, SwitchTable } from '../switches';

/** The switches of Jira. Sources as the README names them; open: no document says. */
export const JIRA_SWITCHES = {
  search: {
    values: ['open', 'refused', 'empty'],
    default: 'open',
    says: 'an app may search for accounts, is refused, or is shown nobody for want of a right',
    source: 'Jira REST API',
  },
  hidden: {
    values: ['whole-address', 'never'],
    default: 'whole-address',
    says: 'somebody who hides the address is found by all of it, or not by it at all',
    source: 'Jira REST API, for its neighbours; open for this search',
  },
  customers: {
    values: ['listed', 'left-out'],
    default: 'listed',
    says: 'whether the search finds customers of the portal, who may have the address of one of the staff',
    source: 'open',
  },
  emails: {
    values: ['told', 'empty', 'refused', 'off'],
    default: 'told',
    says: 'an app is told a hidden address, or gets an answer without one, a refusal, or a 503',
    source: 'Jira REST API; seen in other clients',
  },
  searchRate: {
    values: ['ample', '30'],
    default: 'ample',
    says: 'how many searches for accounts a minute are answered before a 429',
    source: 'Jira REST API: a limit of its own without a number',
  },
} as const satisfies SwitchTable;

/** What every switch of one site is set to. */
export type JiraSwitched = Switched<typeof JIRA_SWITCHES>;
