import type { Services } from '../services'

/** What the views need beside the doors that every use case has. */
export interface ViewServices extends Services {
  readonly view: {
    /** Brings a cell to the front and selects it, on a hidden tab too; tells where its row is hidden all the same. About seven calls. */
    goTo(sheetId: number, rowNumber: number, columnNumber: number): 'shown' | 'filtered' | 'hidden' | 'gone'
    /** The row (1-based) in which somebody has selected a cell; null where there is none. One call. */
    selected(): { readonly sheetId: number; readonly rowNumber: number } | null
    /** What this person typed and has not finished, for some hours; null where there is nothing. One call. */
    draft(): string | null
    /** One call. An empty text forgets it. */
    keepDraft(text: string): void
  }
}
