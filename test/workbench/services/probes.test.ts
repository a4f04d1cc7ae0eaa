import { appsScriptApi } from '../../../workbench/host/signatures'
import { runProbes } from '../../../workbench/probes/run-probes'
import { expectations } from '../../../workbench/probes/services-expectations'
import { emulatedClasses } from '../../../workbench/services/emulated-classes'

const results = runProbes(expectations)

describe('the probes of the services', () => {
  it.each(results.map((result) => [result.probe.probe, result] as const))(
    '%s gives what is expected',
    (_, result) => {
      expect(result.got).toEqual(result.probe.expect)
    },
  )

  it.each(results.map((result) => [result.probe.probe, result] as const))(
    '%s calls what it covers',
    (_, { probe, report }) => {
      const called = { ...report.calls, ...report.localCalls }
      const told = JSON.stringify(probe.expect)
      // A call that is refused for its arguments counts as none; the refusal names its method.
      const missing = probe.covers.filter(
        (method) => called[method] === undefined && !told.includes(` for ${method}.`),
      )
      expect(missing).toEqual([])
    },
  )

  it.each(emulatedMethods())('%s is covered by a probe', (method) => {
    expect(expectations.flatMap(({ covers }) => covers)).toContain(method)
  })

  it.each(expectations.map(({ probe, source }) => [probe, source]))(
    '%s names the source of its expectation',
    (_, source) => {
      expect(source).toMatch(/sheets-behaviours \d|https:\/\/|\*guess\*/)
    },
  )
})

function emulatedMethods(): string[] {
  const { classes } = appsScriptApi()
  return Object.entries(emulatedClasses).flatMap(([name, { prototype }]) => {
    const found = classes.get(name)
    const methods = [...(found?.methods.keys() ?? [])].filter((method) => method in prototype)
    return methods.map((method) => `${found?.publicName}.${method}`)
  })
}
