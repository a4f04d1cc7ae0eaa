import type { CallName } from '../../app/sidebar/contract'

/**
 * What HtmlService gives a page. Its own types are not used: they are for any script, these name ours.
 * https://developers.google.com/apps-script/guides/html/reference/run, .../reference/host
 */
type ScriptRunner = Readonly<Record<CallName, (...given: readonly unknown[]) => void>> & {
  withSuccessHandler(done: (value: unknown) => void): ScriptRunner
  withFailureHandler(failed: (error: unknown) => void): ScriptRunner
}

interface GoogleScript {
  readonly run: ScriptRunner
  readonly host: { close(): void; readonly editor: { focus(): void } }
}

/** null where the page was opened outside Google, or Google's part of it was blocked. */
export function googleScript(): GoogleScript | null {
  const { google } = globalThis as { google?: { script?: GoogleScript } }
  return google?.script ?? null
}

/** Closes the dialog. */
export function closePage(): void {
  googleScript()?.host.close()
}

/** Gives the keyboard back to the sheet, after its selection was moved. */
export function focusSheet(): void {
  googleScript()?.host.editor.focus()
}
