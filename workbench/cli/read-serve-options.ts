import { parseArgs } from 'node:util'
import { CommandProblem } from './problem'

/** `serve`, as asked for on the command line. */
export interface ServeCommand {
  readonly scriptDir: string
  /** Absent: nothing is kept. */
  readonly workspace?: string
  readonly bookFile?: string
  /** Absent: the usual one, or any that is free. */
  readonly port?: number
  readonly smtp?: string
  /** Whose window the printed address opens. */
  readonly person?: string
  readonly openDemo: boolean
}

const OPTIONS = {
  workspace: { type: 'string' },
  book: { type: 'string' },
  script: { type: 'string', default: 'dist' },
  port: { type: 'string' },
  smtp: { type: 'string' },
  as: { type: 'string' },
  'open-demo': { type: 'boolean', default: false },
} as const

const demoWorkspace = 'out/start'

/** @throws CommandProblem that names the option that cannot be read */
export function readServeCommand(words: readonly string[]): ServeCommand {
  const values = parse(words)
  const openDemo = values['open-demo']
  const workspace = values.workspace ?? (openDemo ? demoWorkspace : undefined)
  return {
    scriptDir: values.script,
    openDemo,
    ...(workspace !== undefined && { workspace }),
    ...(values.book !== undefined && { bookFile: values.book }),
    ...(values.port !== undefined && { port: portNumber(values.port) }),
    ...(values.smtp !== undefined && { smtp: smtpUrl(values.smtp) }),
    ...(values.as !== undefined && { person: address(values.as) }),
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values
  } catch (error) {
    throw new CommandProblem((error as Error).message.split('. ')[0] ?? 'The options cannot be read')
  }
}

function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new CommandProblem(`--port is a number from 0 to 65535: ${text}`)
}

/** Not repeated in the message: it may hold a password. */
function smtpUrl(text: string): string {
  if (/^smtps?:\/\/[^/\s]+/.test(text)) return text
  throw new CommandProblem('--smtp is an address such as smtp://user:password@mail.example.org:587')
}

function address(text: string): string {
  if (/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(text)) return text
  throw new CommandProblem(`--as is an email address: ${text}`)
}
