/**
 * The contract between the emulation's parts.
 *
 * Each class of Apps Script is one host class that extends `Emulated` and has Apps Script's method names as plain methods over host
 * values (host arrays, host Dates, other Emulated objects). `expose` (host/expose.ts) puts it before the script: it lets through only
 * methods that Google documents (read from @types/google-apps-script), refuses wrong arguments in Google's words, checks the scope,
 * counts and charges the call, and turns arrays, Dates and Emulated objects into values of the script's own realm and back.
 * A documented method that the host class lacks throws "not emulated: Range.getFormulaR1C1"; an unknown one is a TypeError, as on Google.
 */
export abstract class Emulated {
  /** The interface in @types/google-apps-script: 'Spreadsheet.Range', 'Mail.MailApp'. */
  abstract readonly apiName: string

  /** In the host's own JSON an emulated object shows nothing of what it holds, as on Google. */
  toJSON(): object {
    return {}
  }
}

/** An exception that the script sees as Google's: `e.message` is `message`, `String(e)` is `Exception: message`. */
export class ScriptException extends Error {
  override readonly name = 'Exception'
}

/** What an emulated class may ask of the run it takes part in. */
export interface Run {
  /** Milliseconds since 1970 on the host's clock, moved on by the latency charged so far. */
  now(): number
  /** Who runs it: the person at the keyboard or the trigger's owner. */
  readonly userEmail: string
  /** Charges for size, on top of the call's base: cells read or written. Called from inside a method. */
  chargeCells(cells: number): void
  /** The enum value of `SpreadsheetApp.<enumName>.<key>` and the like: `enumValue('Spreadsheet.WrapStrategy', 'WRAP')`. */
  enumValue(apiEnum: string, key: string): object
  /** The key of an enum value that came in as an argument, undefined for anything else. */
  enumKey(value: unknown): string | undefined
}
