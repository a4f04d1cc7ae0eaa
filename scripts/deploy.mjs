// What `npm run deploy` runs: everything that can go wrong quietly with `clasp push` is said aloud first.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const placeholder = 'PUT-YOUR-SCRIPT-ID-HERE'

/** The text of a JSON file as a value; null where the file is missing or no JSON. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Where clasp keeps its login: what its setting names (a file or a folder), else the home folder. The file is never opened here. */
function loginFile() {
  const named = process.env.clasp_config_auth
  if (!named) return join(homedir(), '.clasprc.json')
  const isFolder = existsSync(named) && statSync(named).isDirectory()
  return isFolder ? join(named, '.clasprc.json') : resolve(named)
}

/** What stands in the way before anything is built, in words; null when nothing does. */
function obstacle() {
  const project = readJson('.clasp.json')
  if (project === null) return '.clasp.json is missing or cannot be read. Take it back from the repository.'
  if (!project.scriptId || project.scriptId === placeholder) {
    return [
      '.clasp.json does not name your script yet.',
      'Open your spreadsheet, then Extensions > Apps Script > Project settings, copy the script ID',
      `and put it in place of "${placeholder}" in .clasp.json. docs/install.md shows each step.`,
    ].join('\n')
  }
  if (!existsSync(loginFile())) {
    return 'Nobody is logged in to Google on this machine. Run "npx clasp login" first (see docs/install.md).'
  }
  return null
}

/** Runs a command of the project; what it prints goes to the screen, or is returned where `capture` is set. */
function run(command, { capture = false } = {}) {
  const path = [process.env.PATH, resolve('node_modules/.bin')].join(delimiter)
  return spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    stdio: ['inherit', capture ? 'pipe' : 'inherit', 'inherit'],
  })
}

function stop(message) {
  console.error(`\nNot deployed. ${message}`)
  process.exit(1)
}

/** `clasp push` answers 0 also when it uploads nothing, so what it printed is read. */
function whatWasPushed(printed) {
  try {
    const files = JSON.parse(printed)
    return Array.isArray(files) ? files : null
  } catch {
    return null
  }
}

const inTheWay = obstacle()
if (inTheWay) stop(inTheWay)

console.log('Building and checking ...')
if (run('npm run build').status !== 0 || run('npm run check').status !== 0)
  stop('The build or the checks failed; see above.')
for (const file of ['dist/appsscript.json', 'dist/throughline.js']) {
  if (!existsSync(file)) stop(`The build left no ${file}. clasp uploads only what lies in dist.`)
}

console.log('\nUploading ...')
const push = run('clasp push --force --json', { capture: true })
if (push.status !== 0) {
  process.stderr.write(push.stdout)
  stop(
    [
      'clasp could not upload; its message is above. The usual reasons:',
      '- the Apps Script API is off for your account: switch it on at https://script.google.com/home/usersettings',
      '- the login has run out: "npx clasp login"',
      '- the script ID in .clasp.json belongs to somebody else, or lacks a letter.',
    ].join('\n'),
  )
}
const pushed = whatWasPushed(push.stdout)
if (pushed === null) stop(`clasp did not say what it uploaded. It printed:\n${push.stdout}`)

console.log(
  pushed.length === 0 ? 'Google already has this version.' : pushed.map((file) => `  ${file}`).join('\n'),
)
console.log(
  [
    '',
    'Done. Reload the spreadsheet in the browser; after a few seconds the menu is there, under Extensions.',
    'Whoever uses it for the first time chooses Set up there and is asked for permission once.',
  ].join('\n'),
)
