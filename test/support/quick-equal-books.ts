/**
 * Whole spreadsheets are compared in many tests, and Jest takes a second for a large one. A snapshot is plain JSON by its type: what is the
 * same text is the same spreadsheet. Where the texts differ, perhaps only in the order of keys, Jest decides, and shows the difference.
 */
;(expect as unknown as Expect).addEqualityTesters([
  (a: unknown, b: unknown) =>
    isBook(a) && isBook(b) && JSON.stringify(a) === JSON.stringify(b) ? true : undefined,
])

// https://jestjs.io/docs/expect#expectaddequalitytesterstesters: @types/jest does not know it.
interface Expect {
  addEqualityTesters(testers: readonly ((a: unknown, b: unknown) => boolean | undefined)[]): void
}

function isBook(value: unknown): boolean {
  return Array.isArray((value as { readonly sheets?: unknown } | null | undefined)?.sheets)
}
