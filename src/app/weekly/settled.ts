import type { LedgerPerson, Outcome } from '../../core/summary/ledger'

/** Those whom a week has done with: who has its mail, who perhaps has it and is to be asked, and to whom it could not be sent and why. */
export interface Settled<P> {
  readonly sent: readonly P[]
  readonly unclear: readonly P[]
  readonly failed: readonly { readonly person: P; readonly why: string }[]
}

export function settledOf<P extends LedgerPerson>(
  people: readonly P[],
  standing: (person: LedgerPerson) => Outcome | null,
): Settled<P> {
  const sent: P[] = []
  const unclear: P[] = []
  const failed: { person: P; why: string }[] = []
  for (const person of people) {
    const outcome = standing(person)
    if (outcome?.kind === 'unclear') unclear.push(person)
    else if (outcome?.kind === 'failed') failed.push({ person, why: outcome.why })
    else sent.push(person)
  }
  return { sent, unclear, failed }
}
