/** Something that the person at the command line can put right; the message is one line. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem'
}
