// What the parts of the sandbox say to each other: a clock, and services that answer requests.

/** The time of the whole site. With the virtual clock `Date` and timers are patched to agree with it. */
export interface Clock {
  /** Milliseconds since 1970, as everybody on the site sees it. */
  now(): number;
  /** Resolves after that many milliseconds of the site's time. */
  sleep(ms: number): Promise<void>;
}

/** A service on the network: takes a request as the wire would bring it, and answers. */
export type Service = (request: Request) => Promise<Response>;

/** A call of `requestJira`: who it is made as, and what the app was granted. */
export interface ProductCall {
  request: Request;
  /** `app` for asApp(); an Atlassian account id for asUser(). */
  as: 'app' | { account: string };
  scopes: readonly string[];
}

export type Product = (call: ProductCall) => Promise<Response>;

/** One import source of one object schema, as every lifecycle call and the page's context name it. */
export interface ImportRef {
  importId: string;
  workspaceId: string;
  schemaId: string;
}
