import type { Severity } from './finding'

export interface RuleShape {
  /** `byStatus`: a warning for an active goal, an idea for a planned one. */
  readonly severity: Severity | 'byStatus'
  readonly finds: string
  /** What one click does about it, where that is safe; its maker stands in `fixes.ts`. */
  readonly click?: string
}

/**
 * Every rule of the check. The reference page is made from this list; the texts that people see stand in the catalogue under
 * `finding.<code>`. Within a severity the order here is the order of the report: what stops most other work comes first.
 */
export const ruleBook = {
  'chain/duplicate-id': {
    severity: 'problem',
    finds: 'two or more rows of a table with one ID',
    click: 'gives the second row another ID',
  },
  'chain/loop': { severity: 'problem', finds: 'goals that support each other in a circle' },
  'chain/unknown-parent': {
    severity: 'problem',
    finds: 'a goal that supports an ID that is nowhere',
    click: 'sets the goal that is probably meant',
  },
  'chain/wrong-way': {
    severity: 'problem',
    finds:
      'a goal that supports a goal of its own or a lower level; once where several support the same one of their level',
  },
  'smart/direction': { severity: 'problem', finds: 'a target on the wrong side of the baseline' },
  'data/orphan': { severity: 'problem', finds: 'a cell that points to a row that is nowhere' },
  'data/unreadable': {
    severity: 'problem',
    finds: 'a cell that cannot be read as the number, day or time it should hold',
  },
  'data/bad-email': { severity: 'problem', finds: 'an email cell that does not hold exactly one address' },
  'data/repeated-name': {
    severity: 'problem',
    finds: 'a name that two members or communities share, or a way of working and one that is built in',
  },
  'data/repeated-header': {
    severity: 'problem',
    finds: 'two columns of a tab with one header: only one is read',
  },
  'data/no-headers': {
    severity: 'warning',
    finds: 'a tab without headers: its columns are read where they stood',
  },
  'data/header-moved': { severity: 'warning', finds: 'headers that were sorted in among the rows' },
  'data/renamed': {
    severity: 'warning',
    finds: 'a community or a member whose former name still stands elsewhere',
  },
  'data/lost-header': {
    severity: 'warning',
    finds: 'a header that says nothing of its column any more: the column is read where it stood',
  },
  'data/duplicate-tab': {
    severity: 'problem',
    finds: 'a tab that repeats the rows of another and is left out',
  },
  'evidence/small-group': {
    severity: 'problem',
    finds: 'numbers of groups of students that are too small to be shown, once for each goal',
  },
  'chain/no-parent': { severity: 'warning', finds: 'a goal below the top level that supports nothing' },
  'chain/broken-above': {
    severity: 'warning',
    finds: 'the place where a chain of goals stops before the top, with the number of goals below',
  },
  'chain/closed-parent': { severity: 'warning', finds: 'a goal that supports a goal that is met or stopped' },
  'chain/unsupported': {
    severity: 'warning',
    finds: 'a system or school goal that no live goal supports, some weeks after the start',
  },
  'chain/dates': {
    severity: 'warning',
    finds: 'a goal due after the goal it supports, or outside its cycle or school year',
  },
  'cycle/no-goal': { severity: 'warning', finds: 'a running cycle without focus goals' },
  'cycle/missing-part': {
    severity: 'warning',
    finds: 'the first of the seven parts of a cycle that is missing although its time has come',
    click: 'adds the draft of its first row',
  },
  'cycle/overlap': {
    severity: 'warning',
    finds: 'a cycle that begins before the one before it in the same community has ended',
  },
  'cycle/no-evaluation': { severity: 'warning', finds: 'a cycle that ended some weeks ago without a result' },
  'practice/knowing-not-doing': {
    severity: 'warning',
    finds: 'something learned that nobody has tried some weeks later',
  },
  'practice/no-evidence': {
    severity: 'warning',
    finds: 'something tried for which no evidence is there some weeks later',
  },
  'pair/no-educator-goal': {
    severity: 'warning',
    finds: 'a cycle with a goal for students and none for educators',
    click: 'makes the goal of theirs that is there a focus goal, or adds the draft of one',
  },
  'smart/blank': { severity: 'warning', finds: 'template text that was left unfilled' },
  'smart/measure': { severity: 'byStatus', finds: 'a goal without a measure' },
  'smart/baseline': {
    severity: 'byStatus',
    finds: 'a goal without a baseline, unless its measure is marked as new',
  },
  'smart/target': { severity: 'byStatus', finds: 'a goal without a target' },
  'smart/due': { severity: 'byStatus', finds: 'a goal without a day by which it should be reached' },
  'smart/owner': { severity: 'byStatus', finds: 'a goal without a community or owner' },
  'strategy/no-goal': { severity: 'warning', finds: 'a strategy that is for no goal' },
  'meet/gap': {
    severity: 'warning',
    finds: 'a community that has not met for longer than its rhythm allows',
  },
  'meet/none-planned': { severity: 'warning', finds: 'a community without a next meeting' },
  'fragment/conflict': {
    severity: 'warning',
    finds: 'two goals with one measure that cannot both be reached',
  },
  'fragment/unsupported-initiative': { severity: 'warning', finds: 'an initiative that no live goal serves' },
  'fragment/no-support': {
    severity: 'warning',
    finds: 'an initiative that asks for a goal and names no support',
  },
  'privacy/student': { severity: 'warning', finds: 'a text that looks as if it named or numbered a student' },
  'data/not-in-list': {
    severity: 'warning',
    finds:
      'a value that is not in the list of its column, a stage that its cycle has not, a language in which no mail comes',
  },
  'data/end-first': {
    severity: 'warning',
    finds: 'a cycle that ends before it begins, or more than three years after',
  },
  'data/repeated-email': { severity: 'warning', finds: 'one address for two people' },
  'data/unknown-member': { severity: 'warning', finds: 'a name that is not on the list of members' },
  'data/missing-required': { severity: 'warning', finds: 'a row without a value that it needs' },
  'data/unknown-header': {
    severity: 'warning',
    finds: 'a header that is nearly that of a missing column: what stands below it is not read',
  },
  'data/missing-column': { severity: 'warning', finds: 'a tab without one of its columns' },
  'chain/skips-level': { severity: 'idea', finds: 'a goal that skips a level that has goals of its own' },
  'pair/no-need': { severity: 'idea', finds: 'a focus goal that no recorded need leads to' },
  'smart/text': {
    severity: 'idea',
    finds: 'empty columns although the sentence holds what belongs there',
    click: 'fills them',
  },
  'smart/several': { severity: 'idea', finds: 'several targets in one goal' },
  'practice/no-support': { severity: 'idea', finds: 'practice to come without support on site' },
  'strategy/no-basis': { severity: 'idea', finds: 'a strategy that does not say what it rests on' },
  'strategy/no-prediction': {
    severity: 'idea',
    finds: 'a strategy that does not say what is expected of it',
  },
  'evidence/no-decision': {
    severity: 'idea',
    finds: 'the latest evidence of a goal without a decision some weeks later',
  },
  'meet/not-in-workday': {
    severity: 'idea',
    finds: 'a community most of whose last meetings were not in the workday',
  },
  'fragment/duplicate': { severity: 'idea', finds: 'goals of two communities that are nearly the same' },
  'fragment/too-many': {
    severity: 'idea',
    finds: 'more goals, cycles or strategies than one community, person or goal can carry',
  },
  'together/one-person': {
    severity: 'idea',
    finds: 'one person who carries more than half of what a cycle tries',
  },
  'together/no-visits': { severity: 'idea', finds: 'a cycle without a visit to each other some weeks in' },
  'together/no-norms': { severity: 'idea', finds: 'a community without norms some weeks into its cycle' },
  'together/no-vision': { severity: 'idea', finds: 'a community without a vision some weeks into its cycle' },
} as const satisfies Readonly<Record<string, RuleShape>>

export type RuleCode = keyof typeof ruleBook

/** Those about which one click does something. */
export type FixableCode = {
  [Code in RuleCode]: (typeof ruleBook)[Code] extends { readonly click: string } ? Code : never
}[RuleCode]

/** All codes, in the order of the report. */
export const ruleCodes = Object.keys(ruleBook) as RuleCode[]
