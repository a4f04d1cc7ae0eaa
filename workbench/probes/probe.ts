/** One observation: a function of a probe script, what it should give, and on whose word. The scripts can run on Google as well. */
export interface Probe {
  /** A function of workbench/probes/*.js; it returns plain values. */
  readonly probe: string
  readonly expect: unknown
  /** "sheets-behaviours N", a documentation URL, or *guess* with what is guessed. */
  readonly source: string
  /** The methods whose behaviour it shows, as 'MailApp.sendEmail'. */
  readonly covers: readonly string[]
  /** What the person at the keyboard does in the dialogs. */
  readonly answers?: readonly (readonly [string, string?])[]
}
