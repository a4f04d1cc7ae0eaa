import fc from 'fast-check'

/** Whoever can send: the lead who switched the summary on, and another one. */
export const senders = ['lead@example.org', 'ben@example.org'] as const

/** `copies`: somebody copies the row above, ID and all, and types another name and address into it. */
export type MemberChange = 'leaves' | 'stops' | 'moves' | 'joins' | 'copies'

/** Something that happens in the weeks of a workbook. `who` counts the teachers. */
export type Happening =
  /** Time goes by, and then the trigger fires: late, not at all, or twice. */
  | { readonly kind: 'hours'; readonly hours: number; readonly fires: 0 | 1 | 2 }
  /** A lead presses *Send now*, perhaps to some only. */
  | { readonly kind: 'now'; readonly by: 0 | 1; readonly some: boolean }
  /** The run dies at one of its calls, whose effect comes or not. */
  | { readonly kind: 'dies'; readonly at: number; readonly effect: boolean; readonly byHand: boolean }
  /** One call of a run fails, whose effect comes or not. */
  | { readonly kind: 'fails'; readonly at: number; readonly effect: boolean; readonly byHand: boolean }
  /** A run meets another that holds the lock. */
  | { readonly kind: 'overlap' }
  /** `said`: Google tells of it when it is asked. `foreign`: it refuses mails in words that nobody knows. */
  | { readonly kind: 'quota'; readonly left: number; readonly said: boolean; readonly foreign: boolean }
  | {
      readonly kind: 'trouble'
      readonly who: number
      readonly outcome: 'refused' | 'unclear' | 'arrives' | 'forbidden'
    }
  | { readonly kind: 'well' }
  | { readonly kind: 'schedule'; readonly day: number; readonly hour: number; readonly by: 0 | 1 }
  | { readonly kind: 'pause'; readonly by: 0 | 1 }
  /** A lead chooses holidays: a day so many days ahead, or weeks without school, by how many weeks ahead they are. */
  | {
      readonly kind: 'holidays'
      readonly by: 0 | 1
      readonly days: number
      readonly weeks: readonly number[]
    }
  /** Whoever sends has left, or has taken the permission back: that trigger fires no more. */
  | { readonly kind: 'ownerGone' }
  | { readonly kind: 'member'; readonly who: number; readonly change: MemberChange }
  /** The tab *Members* goes, or comes back. */
  | { readonly kind: 'members'; readonly there: boolean }
  /** Nothing is due for anybody any more, or something is again. */
  | { readonly kind: 'due'; readonly anything: boolean }
  | { readonly kind: 'log'; readonly change: 'delete rows' | 'sort' | 'delete tab' }
  /** The clock is put on or back. */
  | { readonly kind: 'clock' }
  /** The file is copied, and somebody tries to mail from the copy. */
  | { readonly kind: 'copy'; readonly withProperties: boolean }

const sender = fc.constantFrom(0 as const, 1 as const)
const teacher = fc.nat({ max: 21 })

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('hours' as const),
      hours: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 80 })),
      fires: fc.constantFrom(0 as const, 1 as const, 1 as const, 2 as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('now' as const), by: sender, some: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('dies' as const, 'dies' as const, 'fails' as const),
      at: fc.integer({ min: 1, max: 75 }),
      effect: fc.boolean(),
      byHand: fc.boolean(),
    }),
  },
  fc.constant({ kind: 'overlap' as const }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('quota' as const),
      left: fc.nat({ max: 28 }),
      said: fc.boolean(),
      foreign: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('trouble' as const),
      who: teacher,
      outcome: fc.constantFrom(
        'refused' as const,
        'unclear' as const,
        'arrives' as const,
        'forbidden' as const,
      ),
    }),
  },
  fc.constant({ kind: 'well' as const }),
  fc.record({
    kind: fc.constant('schedule' as const),
    day: fc.integer({ min: 1, max: 7 }),
    hour: fc.nat({ max: 23 }),
    by: sender,
  }),
  fc.record({ kind: fc.constant('pause' as const), by: sender }),
  fc.record({
    kind: fc.constant('holidays' as const),
    by: sender,
    days: fc.constantFrom(0, 0, 5, 12),
    weeks: fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('members' as const), there: fc.boolean() }),
  fc.record({ kind: fc.constant('due' as const), anything: fc.boolean() }),
  fc.constant({ kind: 'ownerGone' as const }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('member' as const),
      who: teacher,
      change: fc.constantFrom<MemberChange>('leaves', 'stops', 'moves', 'joins', 'copies'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      change: fc.constantFrom('delete rows' as const, 'sort' as const, 'delete tab' as const),
    }),
  },
  fc.constant({ kind: 'clock' as const }),
  fc.record({ kind: fc.constant('copy' as const), withProperties: fc.boolean() }),
)

export const histories = fc.array(happening, { minLength: 2, maxLength: 14 })
