import { parts, stageName, stagePrompt, stagesOf } from '../../../src/core/cycles/templates'
import { choiceLists } from '../../../src/core/tables/declaration'
import { translator } from '../../../src/messages'
import catalogue from '../../../src/messages/en.json'

const t = translator('en')

describe.each(choiceLists.template)('the template %s', (template) => {
  const stages = stagesOf(template)

  it('has stages with a name, a prompt, a length and something to show for it', () => {
    expect(stages.length).toBeGreaterThanOrEqual(4)
    for (const stage of stages) {
      expect(stageName(stage, t)).toMatch(/^\S.{1,40}$/)
      expect(stagePrompt(stage, t).length).toBeGreaterThan(40)
      expect(stage.workingDays).toBeGreaterThan(0)
      expect(stage.asks.length).toBeGreaterThan(0)
      for (const ask of stage.asks) expect(t(`missing.${ask}`)).not.toBe('')
    }
  })

  it('serves each of the seven parts', () => {
    expect(new Set(stages.flatMap((stage) => stage.parts))).toEqual(new Set(parts))
  })
})

it('the seven-part cycle has a stage for each part, in order', () => {
  expect(stagesOf('sevenPart').map((stage) => stage.parts)).toEqual(parts.map((part) => [part]))
})

it('a cycle without a template follows the seven-part cycle', () => {
  expect(stagesOf(null)).toEqual(stagesOf('sevenPart'))
})

it('the catalogue holds no stage that no template has', () => {
  const known = choiceLists.template.flatMap((template) =>
    stagesOf(template).map((stage) => stage.message as string),
  )
  const written = Object.keys(catalogue).filter((key) => /^stage\.\w+\.\w+$/.test(key))
  expect(new Set(written)).toEqual(new Set(known))
})
