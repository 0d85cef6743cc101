// How an invocation fails, in the platform's words.

/** Codes of @forge/events, InvocationErrorCode: what `retryContext.retryReason` says. */
export type FailureReason =
  | 'FUNCTION_OUT_OF_MEMORY'
  | 'FUNCTION_TIME_OUT'
  | 'FUNCTION_PLATFORM_UNKNOWN_ERROR'
  | 'FUNCTION_RETRY_REQUEST';

/** An invocation that did not return: it threw, took too long, was killed, or sent or gave too much. */
export class FunctionFailure extends Error {
  override name = 'FunctionFailure';
  constructor(
    readonly reason: FailureReason,
    message: string,
  ) {
    super(message);
  }
}
