import type { Answer, Option } from '../sidebar/contract'

/** What the page *Set up…* asks for, and what it gets; part of src/app/sidebar/contract.ts. */
export interface SetUpCalls {
  openSetUp(): null
  viewSetUp(): SetUpView
  planSetUp(answers: SetUpRequest): SetUpPlan
  setUpStep(answers: SetUpRequest): SetUpStep
  keepSetUpDraft(draft: string): Answer
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

/** See answers.ts, which reads it. */
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
