import type { AdoptCalls } from '../adopt/contract'
import type { CheckCalls, FixAnswer, FixView } from '../check/contract'
import type { CycleCalls } from '../cycles/contract'
import type { RepairCalls } from '../repair/contract'
import type { SetUpCalls } from '../set-up/contract'
import type { WeeklyCalls } from '../weekly/contract'

/**
 * What the pages ask of the server and what they get: types only, read by both sides. Each call takes nothing or one value; whatever
 * comes from a page is checked again on the server. Everything that a person reads comes in words.
 */
interface ServerCalls extends CheckCalls, CycleCalls, SetUpCalls, RepairCalls, AdoptCalls, WeeklyCalls {
  openSidebar(): null
  viewNow(): NowView
  setPracticeStatus(request: StatusRequest): FixAnswer
  runCheck(): CheckView
  dismissFinding(request: DismissRequest): DismissAnswer
  restoreFinding(request: RestoreRequest): RestoreAnswer
  showCell(cell: CellRequest): Answer
}

/**
 * What google.script.run carries: a Date or a function anywhere makes it `never`.
 * https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
type Carried<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | ((...given: never[]) => unknown)
    ? never
    : T extends object
      ? { readonly [K in keyof T]: Carried<T[K]> }
      : never

export type CallName = keyof ServerCalls
/** What a call gives. */
export type Reply<K extends CallName> = Carried<ReturnType<ServerCalls[K]>>
/** What a call takes: none or one value. */
export type Given<K extends CallName> = Parameters<ServerCalls[K]>

/** Something was done, or was not and the words say why. */
export interface Answer {
  readonly done: boolean
  /** '' where there is nothing to say. */
  readonly words: string
}

/** A cell as it was last seen; the row is found again by its ID. */
export interface CellRequest {
  readonly table: string
  /** '' for a cell of a row without an ID, or of a whole tab. */
  readonly id: string
  /** '' for the row's first cell. */
  readonly columnKey: string
  readonly sheetId: number
  /** 1-based. */
  readonly rowNumber: number
  /** 1-based, for a cell that no ID or no column of the table leads to; the first cell where it is left out. */
  readonly columnNumber?: number
}

export type NowView = { readonly kind: 'notSetUp' } | ReadyNow

export interface ReadyNow {
  readonly kind: 'ready'
  readonly email: string
  /** Name on the Members tab; '' for somebody who is not on it. */
  readonly name: string
  readonly isCopy: boolean
  readonly commitments: readonly CommitmentView[]
  readonly communities: readonly CommunityNow[]
  /** Lines on the last and the next weekly summary. */
  readonly summary: readonly string[]
}

export interface CommitmentView {
  /** As in the cell, on one line and cut. */
  readonly what: string
  /** The reader does it; else the reader helps. */
  readonly mine: boolean
  /** "was due Mon, Nov 16". */
  readonly due: string
  readonly late: boolean
  /** "Ben counts on your support"; '' for the reader's own. */
  readonly helping: string
  /** Key of its status; '' for none. */
  readonly status: string
  readonly cell: CellRequest
}

export interface CommunityNow {
  readonly name: string
  readonly stage: { readonly name: string; readonly until: string; readonly prompt: string } | null
  readonly meeting: {
    readonly when: string
    readonly details: readonly string[]
    readonly cell: CellRequest
  } | null
  readonly goals: readonly GoalView[]
  /** "and 3 more", '' for none. */
  readonly moreGoals: string
}

export interface GoalView {
  readonly goal: string
  readonly facts: string
  /** 0 to 100; null where it cannot be told. */
  readonly percent: number | null
  /** "40% of the way". */
  readonly percentWords: string
  readonly cell: CellRequest
}

interface StatusRequest {
  readonly cell: CellRequest
  /** What stood in the row: by it a row is told from one that has taken its place, and from one with its ID. */
  readonly what: string
  /** Key of the new status. */
  readonly status: string
}

export type CheckView = { readonly kind: 'not'; readonly words: string } | CheckedView

export interface CheckedView {
  readonly kind: 'checked'
  readonly when: string
  /** Beyond what was found: rows that were given an ID; '' for none. */
  readonly words: string
  /** What changed since the check of an earlier day; '' for the first one. */
  readonly changed: string
  readonly measures: readonly MeasureView[]
  /** None where there is one community alone. */
  readonly communities: readonly CommunityShares[]
  readonly groups: readonly FindingGroup[]
  readonly dismissed: readonly DismissedView[]
  /** Findings set aside beyond those in the list. */
  readonly moreDismissed: number
  /** How many those are, and the way to them; '' for none. */
  readonly moreDismissedWords: string
}

export interface MeasureView {
  readonly name: string
  readonly share: string
  readonly percent: number | null
  /** "35% on Mon, Nov 16, 2026", a line for each earlier check that is told; '' for none. */
  readonly before: string
  readonly definition: string
}

export interface CommunityShares {
  readonly name: string
  /** "Connected 3 of 4 (75%)". */
  readonly shares: readonly string[]
}

export type SeverityKey = 'problem' | 'warning' | 'idea'

/** Findings of one rule and severity. */
export interface FindingGroup {
  readonly code: string
  readonly severity: SeverityKey
  /** "3 goals have no target": says `count`. */
  readonly title: string
  readonly count: number
  readonly findings: readonly FindingView[]
  /** Findings beyond those in the list. */
  readonly more: number
  /** How many those are, and the way to them; '' for none. */
  readonly moreWords: string
}

export interface FindingView {
  readonly key: string
  /** Under which a workbook of an earlier version may have it set aside; null where that is no other. */
  readonly formerKey: string | null
  readonly code: string
  /** For how much it counts in the title of its group. */
  readonly count: number
  readonly sentence: string
  readonly todo: string
  /** "Goals C14". */
  readonly where: string
  readonly cell: CellRequest
  /** What a click would put right; null where a person has to decide. */
  readonly fix: FixView | null
}

export interface DismissedView {
  readonly finding: FindingView
  readonly severity: SeverityKey
  readonly reason: string
  /** "Mon, Nov 23, 2026 by ana@example.org". */
  readonly when: string
}

interface GroupRequest {
  readonly key: string
  readonly code: string
  /** What the title of its group counts from now on; 0 for nothing. */
  readonly count: number
}

interface RestoreRequest extends GroupRequest {
  readonly formerKey: string | null
}

export interface RestoreAnswer extends Answer {
  /** Of its group from now on: plurals are made where the catalogue is. */
  readonly title: string
}

interface DismissRequest extends GroupRequest {
  readonly subject: string
  readonly reason: string
}

export interface DismissAnswer extends RestoreAnswer {
  /** The one that is kept: of whoever set it aside first. */
  readonly reason: string
  readonly when: string
}

/** A choice of a list: what is stored, and what people read. */
export interface Option {
  readonly value: string
  readonly words: string
}
