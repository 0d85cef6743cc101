// How a call leaves: the shapes of Forge's `route` and `requestJira`, handed in so that only `request.ts` knows Forge.

/** An import as every call from Assets names it. */
export interface AssetsRef {
  importId: string;
  workspaceId: string;
  schemaId: string;
}

/** What an address may hold beside the import; all of it is made safe by Forge's `route`. */
export interface Given {
  execution: string;
  /** A mapping that is being taken in. */
  task: string;
  /** Ids of the general API. */
  type: string;
  attribute: string;
  object: string;
  /** The first one of a page, from 0, and how many of them. */
  from: number;
  most: number;
  /** What accounts are searched for, and the id of one. */
  text: string;
  account: string;
}

export type Target = AssetsRef & Given;

/** What every request carries. */
export interface With {
  headers: Record<string, string>;
  redirect: 'manual';
  signal: AbortSignal;
  body?: string;
}

/** An address as Forge's `route` makes it. */
export interface Address {
  readonly value: string;
}

/** What comes back, as far as it is looked at. */
export interface Answered {
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** Forge's two functions. In the tables of addresses they keep their names: its linter knows them by these. */
export interface Way {
  requestJira: (address: Address, o: With & { method: string }) => Promise<Answered>;
  route: (parts: TemplateStringsArray, ...values: (string | number)[]) => Address;
}

/** Addresses by the names of their calls. */
export type Addresses = Readonly<Record<string, (way: Way, at: Target, o: With) => Promise<Answered>>>;
