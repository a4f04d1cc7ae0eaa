import type { HostState } from '../host/state'
import type { BookExtras } from './extras'
import { FileProblem } from './problem'

/** Raised when the layout of state.json changes in a way that an older workbench would misread. */
export const stateFormat = 1

/** What state.json holds. It is renamed into place last but for the files it names: what it says is what was saved. */
export interface StateFile {
  format: typeof stateFormat
  /** Names the files of the save that wrote this: `book.xlsx.<mark>.saving` becomes book.xlsx, and so the new mails. */
  mark: string
  /** SHA-256 of book.xlsx in hexadecimal, to know it from one that another program has saved since. */
  bookHash: string
  extras: BookExtras
  host: HostState
  /** The files in mail/, in the order in which the mails were sent. */
  mailFiles: string[]
}

export function writeStateFile(state: StateFile): Uint8Array {
  return Buffer.from(`${JSON.stringify(state, null, 2)}\n`)
}

/** Throws a FileProblem for anything that this workbench did not write. */
export function readStateFile(bytes: Uint8Array, path: string): StateFile {
  const state = parse(bytes, path)
  const format = isRecord(state) ? state.format : undefined
  if (typeof format === 'number' && format > stateFormat) {
    throw new FileProblem(
      'workspace-newer',
      `${path} was written by a newer workbench: update this one and try again.`,
    )
  }
  if (!isStateFile(state)) throw damagedState(path)
  return state
}

function parse(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (cause) {
    throw damagedState(path, cause)
  }
}

function damagedState(path: string, cause?: unknown): FileProblem {
  return new FileProblem(
    'workspace-damaged',
    `${path} is damaged: put a copy back or start a new workspace.`,
    cause,
  )
}

function isStateFile(value: unknown): value is StateFile {
  if (!isRecord(value) || value.format !== stateFormat) return false
  const texts = [value.mark, value.bookHash].every((text) => typeof text === 'string')
  const names = Array.isArray(value.mailFiles) && value.mailFiles.every((name) => typeof name === 'string')
  return texts && names && isRecord(value.host) && isExtras(value.extras)
}

function isExtras(value: unknown): boolean {
  return (
    isRecord(value) && typeof value.id === 'string' && isRecord(value.rest) && Array.isArray(value.sheets)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
