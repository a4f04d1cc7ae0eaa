import type { Services } from '../services'

/** What the views need beside the doors that every use case has. */
export interface ViewServices extends Services {
  readonly view: {
    /** Brings a cell to the front and selects it, on a hidden tab too. About five calls. */
    goTo(sheetId: number, rowNumber: number, columnNumber: number): 'shown' | 'filtered' | 'gone'
    /** What this person typed and has not finished, for some hours; null where there is nothing. One call. */
    draft(): string | null
    /** One call. An empty text forgets it. */
    keepDraft(text: string): void
  }
}
