export type FileProblemCode =
  | 'file-missing'
  | 'not-xlsx'
  | 'old-excel'
  | 'password'
  | 'damaged'
  | 'too-large'
  | 'workspace-missing'
  | 'workspace-exists'
  | 'workspace-damaged'
  | 'workspace-newer'
  | 'csv'

/** A file that cannot be used. `message` is one plain sentence that names the file and says what to do; `code` is stable. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'

  constructor(
    readonly code: FileProblemCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause })
  }
}
