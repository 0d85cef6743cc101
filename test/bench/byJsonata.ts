// The default mapping of people in jsonata, the language that other importers offer.

import jsonata from 'jsonata';
import type { Row } from '../../src/mapping/apply';
import type { OktaRecord } from '../../src/records/record';

const EXPRESSION = `(
  $filled := function($value) { $value != null and $trim($string($value)) != "" };
  $text := function($value) { $filled($value) ? $string($value) : null };
  $moment := function($value) {
    $filled($value) ? $fromMillis($toMillis($value), "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01]Z") : null };
  $statuses := {
    "STAGED": "Staged", "PROVISIONED": "Provisioned", "ACTIVATING": "Activating", "ACTIVE": "Active",
    "RECOVERY": "Recovery", "PASSWORD_EXPIRED": "Password expired", "LOCKED_OUT": "Locked out",
    "SUSPENDED": "Suspended", "DEPROVISIONED": "Deprovisioned" };
  $names := $join([profile.firstName[$filled($)], profile.lastName[$filled($)]], " ");
  $state := $lookup($statuses, status);
  $manager := $filled(profile.managerId) ? $string(profile.managerId) : $text(profile.manager);
  $groups := $sort($distinct(groups.id[$not($contains($, /["\\x5c,]/))]));
  {
    "name": $filled(profile.displayName) ? $string(profile.displayName) : $names != "" ? $names : $text(profile.login),
    "id": $text(id),
    "status": $exists($state) ? $state : "Unknown",
    "login": $text(profile.login),
    "email": $filled(profile.email) and $contains(profile.email, /^[^\\s@]+@[^\\s@]+$/) ? profile.email : null,
    "firstName": $text(profile.firstName),
    "lastName": $text(profile.lastName),
    "title": $text(profile.title),
    "department": $text(profile.department),
    "manager": $manager != null and $not($contains($manager, /["\\x5c]/)) ? $manager : null,
    "groups": $exists($groups) and $count($groups) > 0 ? [$groups] : null,
    "created": $moment(created),
    "lastLogin": $moment(lastLogin),
    "lastUpdated": $moment(lastUpdated),
    "presenceChanged": null,
    "link": "https://" & org.admin & "/admin/user/profile/view/" & id
  }
)`;

const expression = jsonata(EXPRESSION);

/** A person's row by the default mapping; it tells no problems and no marks. */
export async function mapByJsonata({ raw }: OktaRecord): Promise<Row> {
  return (await expression.evaluate(raw)) as Row; // the expression's own shape
}
