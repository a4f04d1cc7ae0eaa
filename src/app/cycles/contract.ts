/**
 * What the dialogs about cycles, tabs and school years ask of the server and what they get; part of src/app/sidebar/contract.ts. Everything
 * that a person reads comes in words.
 */

/** Something was done, or was not and the words say why. */
interface Answer {
  readonly done: boolean
  readonly words: string
}

export interface SpanView {
  /** '2026-12-21' */
  readonly from: string
  readonly to: string
}

export type NewCycleView = { readonly kind: 'not'; readonly words: string } | ReadyNewCycle

export interface ReadyNewCycle {
  readonly kind: 'ready'
  readonly communities: readonly CommunityOffer[]
  readonly templates: readonly TemplateView[]
  /** Days without school as they stand on *Start*. */
  readonly daysOff: readonly SpanView[]
  /** What stands there and could not be read; '' for nothing. */
  readonly unread: string
}

export interface TemplateView {
  readonly value: string
  readonly words: string
  readonly about: string
  readonly stages: readonly StageView[]
}

export interface StageView {
  readonly key: string
  readonly name: string
  readonly workingDays: number
}

export interface CommunityOffer {
  readonly id: string
  readonly name: string
  /** ID of the cycle before; '' where this is the first. */
  readonly last: string
  /** What to know about the cycle before, if it is still open; '' for nothing. */
  readonly words: string
  readonly start: string
  readonly template: string
  readonly goals: readonly OfferedGoalView[]
  /** That there are more, and where they are chosen; '' for none. */
  readonly moreGoals: string
  /** What the cycle before has left open. */
  readonly work: readonly WorkView[]
}

export interface OfferedGoalView {
  /** "G-014 · Reading fluency": what the cell will hold. */
  readonly label: string
  /** "Educators · Extend, by the last cycle"; '' for nothing. */
  readonly note: string
  readonly chosen: boolean
}

export interface WorkView {
  readonly id: string
  /** As in the cell, on one line and cut. */
  readonly words: string
  /** "Strategy without a decision". */
  readonly note: string
}

export interface NewCycleRequest {
  readonly community: string
  /** As it was offered: tells whether somebody else has begun one meanwhile. */
  readonly last: string
  readonly template: string
  readonly focusGoals: readonly string[]
  readonly start: string
  readonly end: string
  /** As they were offered: what else stands on *Start* by then stays. */
  readonly daysOffBefore: readonly SpanView[]
  readonly daysOff: readonly SpanView[]
  /** IDs of the open work that goes along. */
  readonly carry: readonly string[]
}

interface Choice {
  readonly value: string
  readonly words: string
}

export type ClosingView = { readonly kind: 'not'; readonly words: string } | ReadyClosing

export interface ReadyClosing {
  readonly kind: 'ready'
  /** The open cycles, the one that began first in front. */
  readonly cycles: readonly EndingView[]
  readonly met: readonly Choice[]
  readonly next: readonly Choice[]
  readonly decisions: readonly Choice[]
}

export interface EndingView {
  readonly id: string
  /** "Grade 4 team, Mon, Oct 5 to Fri, Dec 18". */
  readonly words: string
  readonly goals: readonly EndingGoal[]
  /** About which nothing was decided. */
  readonly strategies: readonly { readonly id: string; readonly words: string }[]
  readonly reflection: string
}

export interface EndingGoal {
  readonly id: string
  readonly words: string
  /** What is recorded; '' where there is no result yet. */
  readonly result: string
}

export interface CloseRequest {
  readonly cycle: string
  readonly results: readonly ResultRequest[]
  readonly decisions: readonly { readonly id: string; readonly decision: string }[]
  readonly reflection: string
  readonly reflectionBefore: string
}

export interface ResultRequest {
  readonly goal: string
  readonly result: string
  readonly met: string
  readonly next: string
}

export type TabsView = { readonly kind: 'not'; readonly words: string } | ReadyTabs

export interface ReadyTabs {
  readonly kind: 'ready'
  readonly packs: readonly TabPack[]
}

export interface TabPack {
  readonly name: string
  readonly tabs: readonly TabView[]
}

export interface TabView {
  /** What `addTabs` is told: a sheet id, a table's key, or a community's. */
  readonly value: string
  readonly name: string
  readonly about: string
  readonly state: 'shown' | 'hidden' | 'missing'
}

export type NewYearView = { readonly kind: 'not'; readonly words: string } | ReadyNewYear

export interface ReadyNewYear {
  readonly kind: 'ready'
  /** '2026-2027'; '' where *Start* does not say. */
  readonly lastYear: string
  readonly newYear: string
  readonly goals: readonly (YearItem & { readonly goesOn: boolean })[]
  readonly members: readonly (YearItem & { readonly hasLeft: boolean })[]
  /** Tabs of the team's own with rows of last year: they stay as they are, unless they are ticked. */
  readonly ownTabs: readonly YearItem[]
  /** A line for each other tab whose rows are put aside. */
  readonly aside: readonly string[]
}

interface YearItem {
  readonly value: string
  readonly words: string
  readonly note: string
}

export interface YearRequest {
  readonly lastYear: string
  readonly newYear: string
  /** IDs of the goals that go on. */
  readonly goals: readonly string[]
  /** IDs of the goals that were offered and do not. */
  readonly goalsAside: readonly string[]
  /** IDs of the people who do not. */
  readonly leaving: readonly string[]
  /** Sheet ids of the team's own tabs from which rows are taken. */
  readonly ownTabs: readonly string[]
}

/** The dialogs' part of what pages may call. */
export interface CycleCalls {
  viewNewCycle(): NewCycleView
  startCycle(request: NewCycleRequest): Answer
  viewClosing(): ClosingView
  closeCycle(request: CloseRequest): Answer
  openNewCycle(): null
  viewTabs(): TabsView
  viewNewYear(): NewYearView
  beginYear(request: YearRequest): Answer
  addTabs(wanted: { readonly tabs: readonly string[] }): Answer
}
