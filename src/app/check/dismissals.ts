import * as v from 'valibot'
import type { Finding } from '../../core/alignment/finding'
import { findingKey, formerKey } from '../../core/alignment/finding-key'
import { daysBetween, isDay } from '../../core/dates'
import type { Day } from '../../core/tables/records'
import type { Services } from '../services'

const dismissalSchema = v.object({
  /** The rule and the row, for whoever looks into the memory. */
  code: v.string(),
  subject: v.string(),
  reason: v.string(),
  /** Address of the person who dismissed it; '' where Google does not say. */
  by: v.string(),
  on: v.pipe(v.string(), v.check(isDay)),
  /** Day of the first check that did not find it any more; left out while it is found. */
  goneSince: v.optional(v.pipe(v.string(), v.check(isDay))),
})

/** A finding that somebody has looked at and set aside. */
export type Dismissal = v.InferOutput<typeof dismissalSchema>
/** By the finding's key. */
export type Dismissals = ReadonlyMap<string, Dismissal>

/** Each has a property of its own, so that none is lost where two people dismiss at once, and no value grows beyond Google's 9 KB. */
const prefix = 'dismissed.'
/** A finding that has not come up for so long is mended or was about something else: its dismissal goes. */
const daysKept = 90
/** A removal is a call each. */
const mostRemoved = 10

/** What was dismissed, out of all properties of the document. */
export function dismissalsIn(memory: Readonly<Record<string, string>>): Dismissals {
  const found = new Map<string, Dismissal>()
  for (const [key, text] of Object.entries(memory)) {
    const dismissal = key.startsWith(prefix) ? parse(text) : null
    if (dismissal) found.set(key.slice(prefix.length), dismissal)
  }
  return found
}

/** Whether a finding was dismissed. Making its key costs more than all else: not where nothing was dismissed. */
export function dismissalOf(dismissals: Dismissals, finding: Finding): Dismissal | undefined {
  if (dismissals.size === 0) return undefined
  return dismissals.get(findingKey(finding)) ?? dismissals.get(formerKey(finding) ?? '')
}

/** One call. */
export function keepDismissal(services: Services, key: string, dismissal: Dismissal): void {
  services.memory.set(`${prefix}${key}`, JSON.stringify(dismissal))
}

/** The dismissal of a finding as it stands now, if somebody has set it aside. One call. */
export function keptDismissal(services: Services, key: string): Dismissal | null {
  return parse(services.memory.get(`${prefix}${key}`) ?? '')
}

/** A call for each key. */
export function removeDismissal(services: Services, keys: readonly string[]): void {
  services.memory.remove(keys.map((key) => `${prefix}${key}`))
}

/**
 * Keeps dismissals under the keys that their findings have now, and gives them so: of those that had counts in them, the next change of a
 * count would bring back what was set aside. Calls only where there are such: the former ones go a few at a time.
 */
export function carryOver(
  services: Services,
  dismissals: Dismissals,
  findings: readonly Finding[],
): Dismissals {
  const former = formerOnes(dismissals, findings)
  if (former.length === 0) return dismissals
  const renamed = former
    .filter(({ now }) => !dismissals.has(now))
    .map(({ now, dismissal: { goneSince: _, ...found } }): [string, Dismissal] => [now, found])
  services.memory.setAll(
    Object.fromEntries(renamed.map(([key, dismissal]) => [`${prefix}${key}`, JSON.stringify(dismissal)])),
  )
  const removed = former.slice(0, mostRemoved).map(({ key }) => key)
  removeDismissal(services, removed)
  return new Map([...[...dismissals].filter(([key]) => !removed.includes(key)), ...renamed])
}

/** What was set aside of these findings under a key that they do not have any more, and the one that they have. */
function formerOnes(dismissals: Dismissals, findings: readonly Finding[]) {
  if (dismissals.size === 0) return []
  return findings.flatMap((finding) => {
    const key = formerKey(finding) ?? ''
    const dismissal = dismissals.get(key)
    return dismissal ? [{ key, now: findingKey(finding), dismissal }] : []
  })
}

/** Forgets dismissals of findings that have long gone; few at a time. */
export function forgetOld(
  services: Services,
  dismissals: Dismissals,
  now: { readonly findings: readonly Finding[]; readonly today: Day },
): void {
  if (dismissals.size === 0) return
  const present = new Set(now.findings.map(findingKey))
  const old = [...dismissals].filter(
    ([key, { goneSince }]) =>
      goneSince !== undefined && !present.has(key) && daysBetween(goneSince, now.today) > daysKept,
  )
  if (old.length > 0) services.memory.remove(old.slice(0, mostRemoved).map(([key]) => `${prefix}${key}`))
}

/** What is to be remembered of dismissals whose findings have gone since the last check, or have come back. */
export function goneNews(
  dismissals: Dismissals,
  findings: readonly Finding[],
  today: Day,
): Readonly<Record<string, string>> {
  if (dismissals.size === 0) return {}
  const present = new Set(findings.map(findingKey))
  const changed = [...dismissals].filter(
    ([key, { goneSince }]) => present.has(key) === (goneSince !== undefined),
  )
  return Object.fromEntries(
    changed.map(([key, { goneSince, ...dismissal }]) => [
      `${prefix}${key}`,
      JSON.stringify(goneSince === undefined ? { ...dismissal, goneSince: today } : dismissal),
    ]),
  )
}

function parse(text: string): Dismissal | null {
  try {
    const parsed = v.safeParse(dismissalSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    // Cut short or not ours: the finding shows again, which harms nobody.
    return null
  }
}
