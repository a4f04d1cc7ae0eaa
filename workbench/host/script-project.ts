import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'

/** An Apps Script project as it lies in a folder. */
export interface ScriptProject {
  readonly folder: string
  readonly manifest: Manifest
  /** HTML files by name without extension, as HtmlService knows them. */
  readonly htmlFiles: ReadonlyMap<string, string>
}

export interface Manifest {
  readonly timeZone: string
  /** Absent: Google finds out by itself, and nothing is refused here. */
  readonly oauthScopes?: readonly string[]
}

/** The script's code could not be read; the message says what and where. */
export class ScriptProjectProblem extends Error {
  override readonly name = 'ScriptProjectProblem'
}

/** @throws ScriptProjectProblem when there is no such folder, or it has no readable appsscript.json or no code. */
export function readScriptProject(folder: string): ScriptProject {
  const files = listFiles(folder)
  if (!files.some(isCode)) throw new ScriptProjectProblem(`There is no .js or .gs file in ${folder}`)
  const htmlFiles = new Map<string, string>()
  for (const file of files) {
    if (extname(file) !== '.html') continue
    htmlFiles.set(
      relative(folder, file)
        .replace(/\\/g, '/')
        .replace(/\.html$/, ''),
      readFileSync(file, 'utf8'),
    )
  }
  return { folder, manifest: readManifest(folder), htmlFiles }
}

/** The names of a project's code files, in the order in which they are loaded (by name). */
export function codeFiles(folder: string): string[] {
  return listFiles(folder)
    .filter(isCode)
    .map((file) => relative(folder, file))
    .sort()
}

export function isCode(file: string): boolean {
  return ['.js', '.gs'].includes(extname(file))
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
  } catch {
    throw new ScriptProjectProblem(`There is no script project in ${folder}: the folder cannot be read`)
  }
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'appsscript.json')
  let parsed: Partial<Manifest>
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>
  } catch (error) {
    throw new ScriptProjectProblem(`${file} cannot be read: ${(error as Error).message}`)
  }
  if (typeof parsed.timeZone !== 'string' || !isZone(parsed.timeZone)) {
    throw new ScriptProjectProblem(
      `${file} names no time zone that exists: ${JSON.stringify(parsed.timeZone)}`,
    )
  }
  return { timeZone: parsed.timeZone, ...(parsed.oauthScopes && { oauthScopes: parsed.oauthScopes }) }
}

/** Whether an IANA zone of that name is known. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * On Google the script's own zone is the process's. Node takes it from TZ when it starts.
 * @throws ScriptProjectProblem when this process runs elsewhere
 */
export function assertProcessZone({ timeZone }: Manifest): void {
  const wanted = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  const actual = new Intl.DateTimeFormat('en').resolvedOptions().timeZone
  if (wanted === actual) return
  throw new ScriptProjectProblem(
    `The script's time zone is ${timeZone} and this process runs in ${actual}: start it with TZ=${timeZone}`,
  )
}
