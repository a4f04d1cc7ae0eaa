import { allExpectations } from '../probes/all-expectations'
import type { Probe } from '../probes/probe'
import { type ProbeResult, runProbes } from '../probes/run-probes'
import { CommandProblem } from './problem'

/** Runs the probes, or those whose names hold one of the words, and tells what differs. */
export function probesCommand(words: readonly string[]): { text: string; agrees: boolean } {
  const chosen = allExpectations.filter(
    ({ probe }) => words.length === 0 || words.some((word) => probe.includes(word)),
  )
  if (chosen.length === 0) throw new CommandProblem(`No probe has ${words.join(' or ')} in its name`)
  const results = runProbes(chosen)
  const different = results.filter(({ agrees }) => !agrees)
  const guesses = chosen.filter(({ source }) => source.includes('*guess*'))
  const summary = `${results.length} probes, ${different.length} differ; ${guesses.length} expectations hold a guess`
  return { text: [...results.map(line), summary].join('\n'), agrees: different.length === 0 }
}

function line({ probe, got, agrees }: ProbeResult): string {
  if (agrees) return `same    ${probe.probe}  [${probe.source}]`
  return `DIFFERS ${probe.probe}  [${probe.source}]\n  expected ${JSON.stringify(probe.expect)}\n  got      ${JSON.stringify(got)}${coverage(probe)}`
}

function coverage({ covers }: Probe): string {
  return covers.length === 0 ? '' : `\n  about    ${covers.join(', ')}`
}
