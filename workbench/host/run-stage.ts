import { createServices } from '../services/all-services'
import { Ui } from '../services/ui'
import { ScriptException } from './emulated'
import { createExposure, type Exposure } from './expose'
import type { HostRun } from './host-run'
import type { Meter } from './meter'
import { createRealm, type Realm } from './realm'
import type { RunRequest } from './run-request'
import { type ScriptFunctions, scriptFunctions } from './script-functions'
import type { SentMail } from './sent-mail'
import type { OpenSpreadsheet, SpreadsheetFile } from './spreadsheet-file'
import type { Dialog, UiEvent } from './ui-events'

/** Everything that one run is made of. */
export interface Stage {
  readonly realm: Realm
  readonly exposure: Exposure
  readonly run: HostRun
  readonly functions: ScriptFunctions
  readonly book: OpenSpreadsheet | null
  readonly loadCalls: string[]
  loading: boolean
}

export function createStage(request: RunRequest, meter: Meter): Stage {
  const { world, mode } = request
  const realm = createRealm(meter.now)
  const loadCalls: string[] = []
  const stage: { loading: boolean } = { loading: true }
  const exposure = createExposure({
    realm,
    meter,
    grants: { mode, scopes: usableScopes(world.project.manifest.oauthScopes, request.grantedScopes) },
    onCall: (method) => {
      if (stage.loading) loadCalls.push(method)
    },
  })
  const run = createRun(request, { meter, realm, exposure, book: () => book })
  const book = request.file === null ? null : openFile(request.file, run)
  const services = createServices(run)
  if (book !== null) services.set('SpreadsheetApp', book.app)
  exposure.install(services)
  return Object.assign(stage, { realm, exposure, run, functions: scriptFunctions(realm), book, loadCalls })
}

/** Scopes that count: asked for in the manifest and granted by the user. */
function usableScopes(
  asked: readonly string[] | undefined,
  granted: readonly string[] | null,
): readonly string[] | null {
  if (asked === undefined) return granted
  return granted === null ? asked : asked.filter((scope) => granted.includes(scope))
}

interface RunParts {
  readonly meter: Meter
  readonly realm: Realm
  readonly exposure: Exposure
  book(): OpenSpreadsheet | null
}

function createRun(request: RunRequest, { meter, realm, exposure, book }: RunParts): HostRun {
  const log: string[] = []
  const ui: UiEvent[] = []
  const mails: SentMail[] = []
  return {
    world: request.world,
    mode: request.mode,
    meter,
    atScreen: request.atScreen,
    ui,
    log,
    mails,
    userEmail: request.userEmail,
    grantedScopes: request.grantedScopes,
    now: meter.now,
    chargeCells: meter.chargeCells,
    enumValue: exposure.enums.value,
    enumKey: (value) => exposure.enums.find(value)?.key,
    show: (event) => {
      ui.push(event)
      request.show?.(event)
    },
    nextAnswer: (dialog) => {
      const answer = request.nextAnswer(dialog)
      if (answer === null) throw meter.kill(`Nobody answered the dialog "${questionOf(dialog)}"`)
      return answer
    },
    spreadsheet: () => book()?.spreadsheet() ?? null,
    evaluate: realm.evaluate,
    scriptFunction: (name, body) =>
      realm.method(name, (_self, [value]) => {
        body(value)
        return { thrown: false, value: undefined }
      }),
    faceOf: (emulated) => exposure.toScript(emulated) as Record<string, unknown>,
  }
}

function questionOf({ title, prompt }: Dialog): string {
  return title === '' ? prompt : `${title}: ${prompt}`
}

function openFile(file: SpreadsheetFile, run: HostRun): OpenSpreadsheet {
  return file.open(run, {
    getUi: () => {
      if (run.atScreen) return new Ui(run)
      throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.')
    },
    toast: ({ text, title, timeoutSeconds }) => {
      run.show({ kind: 'toast', title, message: text, seconds: timeoutSeconds })
    },
  })
}
