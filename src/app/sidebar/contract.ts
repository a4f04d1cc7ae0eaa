import type { CheckCalls, FixView } from '../check/contract'
import type { CycleCalls } from '../cycles/contract'

/**
 * What the pages ask of the server and what they get: types only, read by both sides. Each call takes nothing or one value; whatever
 * comes from a page is checked again on the server. Everything that a person reads comes in words.
 */
interface ServerCalls extends CheckCalls, CycleCalls {
  openSetUp(): null
  openSidebar(): null
  viewNow(): NowView
  setPracticeStatus(request: StatusRequest): StatusAnswer
  runCheck(): CheckView
  dismissFinding(request: DismissRequest): DismissAnswer
  restoreFinding(request: RestoreRequest): RestoreAnswer
  showCell(cell: CellRequest): Answer
  viewSetUp(): SetUpView
  planSetUp(answers: SetUpRequest): SetUpPlan
  setUpStep(answers: SetUpRequest): SetUpStep
  keepSetUpDraft(draft: string): Answer
  viewPreview(): PreviewView
  viewMail(request: { readonly to: string }): MailView
  sendTestSummary(): Answer
  /** `to`: addresses of those who were chosen; null for everybody. */
  sendSummaryNow(request: { readonly to: readonly string[] | null }): Answer
  viewSchedule(): ScheduleView
  saveSchedule(wanted: ScheduleRequest): ScheduleAnswer
  pauseSummary(): ScheduleAnswer
  viewRepair(): RepairView
  viewAdopt(wish: AdoptRequest): AdoptView
  adoptTab(wish: AdoptRequest): Answer
  runRepair(wish: RepairRequest): RepairAnswer
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
  /** What stood in the row: by it a row without an ID is told from one that has taken its place. */
  readonly what: string
  /** Key of the new status; '' for none. */
  readonly status: string
}

export interface StatusAnswer extends Answer {
  /** Key of the status before, to go back to; '' for none. */
  readonly before: string
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

interface RestoreRequest {
  readonly key: string
  readonly code: string
  /** What the title of its group counts from now on; 0 for nothing. */
  readonly count: number
}

export interface RestoreAnswer extends Answer {
  /** Of its group from now on: plurals are made where the catalogue is. */
  readonly title: string
}

interface DismissRequest extends RestoreRequest {
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

export interface SetUpView {
  /** Today in the spreadsheet's zone, '2026-11-23'. */
  readonly today: string
  readonly email: string
  readonly isCopy: boolean
  /** A newer version of the add-on has arranged this workbook. */
  readonly newer: string
  readonly roles: readonly Option[]
  readonly rhythms: readonly Option[]
  readonly templates: readonly (Option & { readonly about: string })[]
  /** One team, and a whole school. */
  readonly kinds: readonly SetUpKindView[]
  /** What stands in the workbook already; null where it was not set up. */
  readonly there: SetUpThere | null
  /** What was typed before and not finished; '' for none. */
  readonly draft: string
}

/** The words in which a kind of set-up is asked for; here, and not in the page, as each page shows one of them. */
export interface SetUpKindView extends Option {
  readonly about: string
  readonly name: string
  readonly nameHint: string
  /** null where there are none. */
  readonly communities: { readonly label: string; readonly hint: string; readonly example: string } | null
  readonly belongsTo: string
  readonly meets: string
  readonly members: string
  readonly start: string
}

export interface SetUpThere {
  /** That set-up only adds. */
  readonly words: string
  readonly kind: 'team' | 'school'
  readonly community: string
  /** One in each line. */
  readonly communities: string
  readonly school: string
  readonly schoolYear: string
  readonly vision: string
  readonly meets: string
  readonly lead: PersonRequest | null
  /** '' where no cycle says it. */
  readonly template: string
  /** "On the Members tab already: 14 people, …"; '' for nobody. */
  readonly members: string
}

/** See src/app/set-up/answers.ts, which reads it. */
export interface SetUpRequest {
  readonly kind: 'team' | 'school'
  readonly community: string
  /** Of a whole school. */
  readonly communities: readonly string[]
  readonly school: string
  readonly schoolYear: string
  readonly vision: string
  readonly meets?: string
  readonly lead: PersonRequest
  readonly members: readonly (PersonRequest & { readonly communities: readonly string[] })[]
  readonly template: string
  readonly start: string
  readonly replaces: boolean
}

interface PersonRequest {
  readonly name: string
  readonly email: string
  readonly role: string
}

export type SetUpPlan =
  | { readonly kind: 'not'; readonly words: string }
  | {
      readonly kind: 'plan'
      /** What will be added. */
      readonly parts: readonly { readonly heading: string; readonly items: readonly string[] }[]
      /** What is to be known of it. */
      readonly words: readonly string[]
    }

export type SetUpStep =
  | { readonly kind: 'not'; readonly words: string }
  /** Call again: so many of so many tabs are there. */
  | { readonly kind: 'going'; readonly tabs: number; readonly of: number }
  /** `next`: what comes next, in order. */
  | { readonly kind: 'done'; readonly words: string; readonly next: readonly string[] }

export type PreviewView = { readonly kind: 'copied'; readonly words: string } | ReadyPreview

export interface ReadyPreview {
  readonly kind: 'ready'
  /** "6 mails would go out now." */
  readonly words: string
  readonly count: number
  readonly quotaLeft: number
  readonly mails: readonly {
    readonly to: string
    readonly name: string
    readonly subject: string
    /** null where it has to be asked for (viewMail). */
    readonly html: string | null
  }[]
  readonly notMailed: readonly { readonly name: string; readonly why: string }[]
  readonly already: readonly string[]
}

export type MailView =
  | { readonly kind: 'not'; readonly words: string }
  | { readonly kind: 'mail'; readonly html: string }

export interface ScheduleView {
  readonly isCopy: boolean
  readonly enabled: boolean
  /** 1 for Monday to 7 for Sunday. */
  readonly day: number
  /** 0 to 23. */
  readonly hour: number
  readonly zone: string
  readonly email: string
  /** Whose account sends; '' while nobody's does. */
  readonly owner: string
  /** The last run's words; '' before the first. */
  readonly last: string
  /** When the next one goes out; '' while it is off. */
  readonly next: string
  /** That mails are due and no run has come; '' where all is well. */
  readonly late: string
  readonly weekdays: readonly string[]
  readonly hours: readonly string[]
  /** The first day on which mail goes out again, '2027-01-04'; '' for no pause. */
  readonly pausedUntil: string
  /** The weeks to come; `noSchool`: all its workdays are days without school on *Start*. */
  readonly weeks: readonly {
    readonly key: string
    readonly words: string
    readonly skipped: boolean
    readonly noSchool: boolean
  }[]
  /** Now in the spreadsheet's zone. */
  readonly now: { readonly day: string; readonly minutes: number }
  /** Today and the days after it, as far as the weeks reach. */
  readonly days: readonly { readonly day: string; readonly words: string }[]
}

interface ScheduleRequest {
  readonly day: number
  readonly hour: number
  readonly pausedUntil: string
  readonly skippedWeeks: readonly string[]
}

export interface ScheduleAnswer extends Answer {
  readonly view: ScheduleView
}

export type RepairView =
  | { readonly kind: 'not'; readonly words: string }
  | {
      readonly kind: 'plan'
      readonly steps: readonly { readonly key: string; readonly words: string }[]
      /** What somebody has declined before: done only when it is ticked. */
      readonly declined: readonly { readonly key: string; readonly words: string }[]
      readonly questions: readonly {
        readonly key: string
        readonly id: string
        readonly rows: readonly Option[]
      }[]
    }

export interface RepairRequest {
  /** Keys of the steps that somebody wants. */
  readonly steps: readonly string[]
  /** Key of a question -> the row that keeps the ID. */
  readonly keep: Readonly<Record<string, string>>
  /** Keys of the offered steps that are not wanted. */
  readonly declined: readonly string[]
}

export interface RepairAnswer extends Answer {
  /** What was done, one line each. */
  readonly lines: readonly string[]
  readonly view: RepairView
}

export interface AdoptRequest {
  /** The tab; 0 for the first that could be read, or for pasted rows. */
  readonly sheetId: number
  /** Pasted rows; '' where a tab is meant. */
  readonly text: string
  /** '' where it is to be proposed. */
  readonly table: string
  /** Column key -> column number, 1-based; null where it is to be proposed. */
  readonly columns: Readonly<Record<string, number>> | null
  /** The level of every goal, where no column tells it. */
  readonly level: string
  readonly addIds: boolean
  /** Sheet id of the tab to which pasted rows are added; 0 where it is to be proposed. */
  readonly onto: number
}

export type AdoptView =
  | { readonly kind: 'not'; readonly words: string }
  /** No tab could be read, and nothing was pasted. */
  | { readonly kind: 'empty'; readonly tabs: readonly Option[] }
  | {
      readonly kind: 'ready'
      /** Tabs that could be read. */
      readonly tabs: readonly Option[]
      /** The tab that is looked at; '' for pasted rows. */
      readonly source: string
      readonly table: string
      readonly tables: readonly Option[]
      /** What a column may be. */
      readonly keys: readonly Option[]
      readonly columns: readonly {
        readonly number: number
        readonly header: string
        /** What stands in it. */
        readonly sample: string
        /** '' where it is not read. */
        readonly key: string
      }[]
      /** Columns without which no row can be read. */
      readonly lacks: readonly string[]
      readonly asksLevel: boolean
      readonly levels: readonly Option[]
      readonly hasIds: boolean
      /** Tabs to which pasted rows could be added; none where there is no choice. */
      readonly ontoTabs: readonly Option[]
      /** The one of them to which they would be. */
      readonly onto: string
      /** People whose address stands on *Members* already, or twice in these rows. */
      readonly known: readonly string[]
      readonly count: number
      readonly issues: readonly string[]
      readonly issueCount: number
      readonly preview: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }
    }
