/** The platforms that the package speaks with. */
export type Platform = "axero" | "selfcommunity";

/** Which cookies go along with a call, as `fetch` has it. */
export type Credentials = "omit" | "same-origin" | "include";

/**
 * A bearer token, or a function that gives one. A function is asked once for however many calls
 * are under way, and again, once, after a 401; each of those calls is then sent once more.
 */
export type Token = string | (() => string | Promise<string>);

/** How to reach a site. */
export interface ClientOptions {
  /** The site's `http` or `https` address; may carry a path, and may be relative to the page. Default `/`. */
  baseUrl?: string | URL | undefined;
  /** Who asks. Goes to the site's origin and nowhere else. Default: whoever the cookie names. */
  token?: Token | undefined;
  /** Which cookies go along. Default `same-origin`. */
  credentials?: Credentials | undefined;
  /** Headers for every call, such as Axero's `Rest-Api-Key`. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** How long a call may take, in milliseconds, the token included. Default 10 000. */
  timeoutMs?: number | undefined;
  /**
   * Is called in place of the global `fetch`, with a `Request`: for tests and proxies. What it throws
   * is a `network` error without `cause`, since it has seen the token.
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The last argument of every call. */
export interface CallOptions {
  /** Takes the call back: it then rejects with an `ApiError` whose code is `aborted`. */
  signal?: AbortSignal | null | undefined;
  /** How long this call may take, in milliseconds; the Wasm, which comes with the first call, may take as long. Default: the client's `timeoutMs`. */
  timeoutMs?: number | null | undefined;
}

/**
 * All entries of a list, one after another, however many pages it comes in. Pages are asked for
 * when their entries are, on the site of `baseUrl` alone. It ends when the list does, when a page
 * repeats the one before, and with an `ApiError` when a page fails or `signal` takes it back. What
 * takes entries off the list meanwhile moves those behind them up, past the next page: collect first.
 */
export type All<Entry> = AsyncGenerator<Entry, void, undefined>;
