// What an app's function sends out, and what comes back: the form in which a call crosses from the app to the host.

/** The first argument of `__forge_fetch__`: which Atlassian service, and as whom. */
export interface Target {
  type: string;
  provider?: string | undefined;
  remote?: string | undefined;
  accountId?: string | undefined;
}

/** One outbound call of the app. */
export interface AppCall {
  /** The Atlassian service; undefined for `fetch` to the internet. */
  to: Target | undefined;
  /** A path for Atlassian's services, an address for the internet. */
  url: string;
  method: string;
  headers: [string, string][];
  body: string | Uint8Array | null;
  redirect: 'follow' | 'manual' | 'error';
}

/** What the app gets: an answer, or an error that its `fetch` throws. */
export type AppAnswer = { is: 'answer'; response: Response } | { is: 'error'; error: ThrownError };

/** An error that can cross between processes. */
export interface ThrownError {
  name: string;
  message: string;
  status?: number;
}

/** Carries calls of one invocation out of the app. A promise that stays pending is an invocation that is no more. */
export type CallOut = (call: AppCall, signal: AbortSignal | undefined) => Promise<AppAnswer>;

/** What the platform tells the function's process about an invocation (Forge packages). */
export interface InvocationFacts {
  id: string;
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  /** The user, where there is one. */
  account?: string;
  /** ms since 1970 by the site's time */
  deadline: number;
  app: {
    appId: string;
    appVersion: string;
    environmentId: string;
    environmentType: string;
    installationId: string;
  };
  cloudId: string;
  scopes: readonly string[];
  addresses: readonly string[];
}
