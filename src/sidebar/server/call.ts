import type { CallName, Given, Reply } from '../../app/sidebar/contract'
import { googleScript } from './google-script'
import { type Trouble, troubleOf } from './trouble'

/** What came of a call: its value, or what went wrong. */
export type Settled<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble }

/** Google ends a run after six minutes; after that nothing can come any more. */
const limitsMs: Readonly<Partial<Record<CallName, number>>> & { readonly usual: number } = {
  usual: 120_000,
  runCheck: 370_000,
  setUpStep: 370_000,
  beginYear: 370_000,
  sendSummaryNow: 370_000,
}

/**
 * Calls a function of the script. Always settles: with its value, with what Google said, or, when Google says nothing for too long, with
 * that. What comes after the time is up is dropped.
 */
export function call<K extends CallName>(name: K, ...given: Given<K>): Promise<Settled<Reply<K>>> {
  const limitMs = limitsMs[name] ?? limitsMs.usual
  return new Promise((settle) => {
    const end = (settled: Settled<Reply<K>>) => {
      clearTimeout(timer)
      settle(settled)
    }
    const fail = (error: unknown) => end({ ok: false, trouble: troubleOf(error) })
    const timer = setTimeout(() => end({ ok: false, trouble: { kind: 'timeout', limitMs } }), limitMs)
    const run = googleScript()?.run
    if (!run) return fail('Google has not made the connection to the spreadsheet.')
    try {
      run
        .withSuccessHandler((value) => end({ ok: true, value: value as Reply<K> }))
        .withFailureHandler(fail)
        [name](...given)
    } catch (error) {
      fail(error)
    }
  })
}
