import type { RuleRates } from '../../scripts/alignment-page'

/** Lines that each rule gives on the published plans; held against them in `rule-rates.test.ts`, printed in docs/alignment.md. */
export const ruleRates: RuleRates = {
  'data/orphan': { plan: 1, trees: 0, minutes: 0 },
  'chain/wrong-way': { plan: 0, trees: 0, treesAsTheyStand: 33, minutes: 0 },
  'chain/no-parent': { plan: 0, trees: 27, minutes: 0 },
  'chain/broken-above': { plan: 0, trees: 17, minutes: 0 },
  'chain/closed-parent': { plan: 0, trees: 1, minutes: 0 },
  'chain/unsupported': { plan: 0, trees: 47, minutes: 0 },
  'smart/blank': { plan: 0, trees: 4, minutes: 3 },
  'smart/measure': { plan: 3, trees: 25, minutes: 4 },
  'smart/baseline': { plan: 0, trees: 8, minutes: 5 },
  'smart/target': { plan: 0, trees: 1, minutes: 2 },
  'smart/due': { plan: 10, trees: 25, minutes: 6 },
  'smart/owner': { plan: 4, trees: 25, minutes: 0 },
  'smart/text': { plan: 0, trees: 21, minutes: 14 },
  'smart/several': { plan: 0, trees: 0, minutes: 4 },
  'evidence/no-decision': { plan: 2, trees: 0, minutes: 0 },
}
