import type { HostState } from '../host/state'

/** Mail recipients a day and person: consumer accounts (https://developers.google.com/apps-script/guides/services/quotas). */
export const quotaPerDay = 100

const dayMs = 86_400_000

/** What a person may still send, on the host's clock; counted for 24 hours from their first mail on. */
export function quotaLeft({ mailQuota, clock }: HostState, email: string): number {
  const use = mailQuota[email]
  const counts = use !== undefined && Date.parse(clock) - Date.parse(use.since) < dayMs
  return Math.max(0, quotaPerDay - (counts ? use.used : 0))
}
