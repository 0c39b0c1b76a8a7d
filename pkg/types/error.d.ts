/** What kind of trouble ended a call. */
export type ApiErrorCode =
  /** No answer came: no connection, or the browser forbade the call; or the package's own Wasm did not come, or cannot run here. */
  | "network"
  /** No answer came in time. */
  | "timeout"
  /** The caller took the call back, or disposed of the inbox. */
  | "aborted"
  /** The platform does not know who asks: signed out, the token is no longer good, or its function failed (see `cause`). */
  | "unauthorized"
  /** The platform knows who asks and does not allow it. */
  | "forbidden"
  /** There is no such thing. */
  | "not-found"
  /** Too many calls; see `retryAfterMs`. */
  | "rate-limited"
  /** The platform understood and said no: Axero's `IsError`, SelfCommunity's `errors`; see `details`. */
  | "rejected"
  /** The platform is in trouble. */
  | "server"
  /** The answer is not what the platform's documentation promises; the message names the JSON path and what was expected there. */
  | "malformed";

/** One complaint of the platform about a call. */
export interface ApiErrorDetail {
  /** Which field it is about; `null` where it is about the call as a whole. */
  readonly field: string | null;
  /** The platform's words. */
  readonly message: string;
  /** The platform's code, where it gives one. */
  readonly code: string | null;
}

/**
 * What a call that failed ends in. Never holds a token, in no field and no message.
 *
 * @example
 * try {
 *   await community.requestConnection(618);
 * } catch (error) {
 *   if (ApiError.is(error, "rate-limited")) await sleep(error.retryAfterMs ?? 1_000);
 *   else throw error;
 * }
 */
export declare class ApiError extends Error {
  private constructor();
  /**
   * Whether `error` is an `ApiError`, of one of these codes if any are named; narrows `code` to them.
   * The same as `instanceof` where no code is named.
   */
  static is<Code extends ApiErrorCode = ApiErrorCode>(
    error: unknown,
    ...codes: readonly Code[]
  ): error is ApiError & { readonly code: Code };
  /** Always `ApiError`. */
  readonly name: "ApiError";
  /** What kind of trouble. */
  readonly code: ApiErrorCode;
  /** The HTTP status, where an answer came. */
  readonly status: number | null;
  /** How long the platform asks callers to wait (`Retry-After`), in milliseconds. */
  readonly retryAfterMs: number | null;
  /** What the platform said. */
  readonly details: readonly ApiErrorDetail[];
  /** The method of the call; `null` where none was made. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | null;
  /** The path of the call below the site's base address, without its query; `null` where none was made. */
  readonly path: string | null;
  /** What lay behind it: what the token function threw, what the browser's or Node's own `fetch` threw at a client's call, the reason of the `signal` that took the call back, or why the Wasm did not come. */
  readonly cause?: unknown;
}
