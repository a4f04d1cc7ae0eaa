/** A request that is not answered as it wishes; the message is for people. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem'

  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413,
    message: string,
  ) {
    super(message)
  }
}
