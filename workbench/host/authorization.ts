import { ScriptException } from './emulated'
import { scopesFor } from './scopes'

/** A key of ScriptApp.AuthMode. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL'

export interface Grants {
  readonly mode: AuthMode
  /** Scopes that the manifest asks for and the user has granted; null when the manifest leaves it to Google's detection. */
  readonly scopes: readonly string[] | null
}

const CURRENT_BOOK = 'https://www.googleapis.com/auth/spreadsheets.currentonly'

/** https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle: "menu items", logging, pure functions, the locale. */
const ALLOWED_IN_NONE = [
  'SpreadsheetApp.getUi',
  'Ui.create',
  'Menu.',
  'Logger.',
  'console.',
  'Utilities.',
  'Blob.',
  'Session.getActiveUserLocale',
  'Session.getScriptTimeZone',
]

/** The same page: in LIMITED there are menu items and no other user interface. */
const REFUSED_IN_LIMITED = ['Ui.alert', 'Ui.prompt', 'Ui.show']

/** Answered with '' in LIMITED instead of an exception (https://developers.google.com/apps-script/guides/triggers). */
const USER_IN_LIMITED = ['Session.getActiveUser', 'Session.getEffectiveUser']

/**
 * Lets a call pass or throws what Google says. The wording for a missing scope is Google's; for a mode it is that of missing
 * permissions, which is a *guess*.
 * @throws ScriptException
 */
export function authorize(method: string, grants: Grants): void {
  const anyOf = scopesFor(method)
  if (!modeAllows(method, { mode: grants.mode, anyOf })) {
    const required = anyOf.length === 0 ? '' : ` Required permissions: ${listed(anyOf)}`
    throw new ScriptException(`You do not have permission to call ${method}.${required}`)
  }
  if (anyOf.length === 0 || grants.scopes === null) return
  if (!anyOf.some((scope) => grants.scopes?.includes(scope))) {
    throw new ScriptException(
      `Specified permissions are not sufficient to call ${method}. Required permissions: ${listed(anyOf)}`,
    )
  }
}

function modeAllows(method: string, { mode, anyOf }: { mode: AuthMode; anyOf: readonly string[] }): boolean {
  const startsWith = (prefix: string) => method.startsWith(prefix)
  if (mode === 'FULL') return true
  if (mode === 'NONE') return ALLOWED_IN_NONE.some(startsWith)
  if (USER_IN_LIMITED.includes(method)) return true
  if (REFUSED_IN_LIMITED.some(startsWith)) return false
  return anyOf.length === 0 || anyOf.includes(CURRENT_BOOK)
}

/** One scope plain, several as "(a || b)". */
function listed(scopes: readonly string[]): string {
  return scopes.length === 1 ? (scopes[0] ?? '') : `(${scopes.join(' || ')})`
}
