import type { TextOf } from '../texts'

/** Why a call came to nothing. */
export type Trouble =
  | { readonly kind: 'timeout'; readonly limitMs: number }
  /** Google does not let this account do that, or serves the page to another one. */
  | { readonly kind: 'account' }
  | { readonly kind: 'network' }
  /** This account has not ticked all that Google asked for. */
  | { readonly kind: 'permission' }
  | { readonly kind: 'other'; readonly message: string }

/**
 * Google tells of two accounts and missing rights in words only (reported by many users as PERMISSION_DENIED and "Authorization is
 * required"; the wording is a *guess* beyond that), of a lost connection as NetworkError.
 */
const accountWords = /PERMISSION_DENIED|authori[sz]ation (is )?required|not have permission|access denied/i
/** Whatever its language, Google names the permission that a call lacks by its address. */
const permissionWords = /auth\/(script|spreadsheets|userinfo)/
const networkWords = /NetworkError|connection failure|failed to fetch|HTTP 0\b/i

export function troubleOf(error: unknown): Trouble {
  const message = error instanceof Error ? error.message : messageIn(error)
  const text = `${error instanceof Error ? error.name : ''} ${message}`
  if (permissionWords.test(text)) return { kind: 'permission' }
  if (accountWords.test(text)) return { kind: 'account' }
  if (networkWords.test(text)) return { kind: 'network' }
  return { kind: 'other', message }
}

/** Errors of another frame are no instances of this one's Error. */
function messageIn(error: unknown): string {
  const { message } = (typeof error === 'object' && error !== null ? error : {}) as { message?: unknown }
  return String(message ?? error)
}

const minuteMs = 60_000

/** What went wrong and what to do. */
export function troubleWords(trouble: Trouble, t: TextOf): string {
  switch (trouble.kind) {
    case 'timeout':
      return t('page.common.trouble.timeout', { minutes: Math.round(trouble.limitMs / minuteMs) })
    case 'other':
      return t('page.common.trouble.other', { message: trouble.message })
    default:
      return t(`page.common.trouble.${trouble.kind}`)
  }
}
