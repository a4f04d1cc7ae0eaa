import { ruleCodes } from '../../../src/core/alignment/rule-book'
import { ruleName, ruleNamed } from '../../../src/core/alignment/rule-names'
import { languages, translator } from '../../../src/messages'

describe.each(languages)('the names of the rules in %s', (language) => {
  const t = translator(language)

  it.each(ruleCodes)('lead back to the rule, and say it in a few words: %s', (code) => {
    const name = ruleName(code, t)
    expect(ruleNamed(name)).toBe(code)
    expect(ruleNamed(name.toUpperCase())).toBe(code)
    expect(name.length).toBeLessThanOrEqual(30)
    // These stand between the names of a list, and between name and row.
    expect(name).not.toMatch(/[,;·/\n]/)
  })
})

it('a code that stood there before rules had names is known', () => {
  expect(ruleNamed('chain/no-parent')).toBe('chain/no-parent')
  expect(ruleNamed('Rule')).toBeUndefined()
})
