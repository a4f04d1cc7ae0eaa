import { type ProbeResult, runProbes } from '../../../workbench/probes/run-probes'
import { sheetsExpectations } from '../../../workbench/probes/sheets-expectations'
import { publicMethods } from './emulated-classes'

const results = runProbes(sheetsExpectations)

describe('probes of the spreadsheet', () => {
  it.each(results.map((result) => [result.probe.probe, result] as [string, ProbeResult]))(
    '%s sees what its source says',
    (_name, result) => {
      expect(result.got).toEqual(JSON.parse(JSON.stringify(result.probe.expect)))
    },
  )

  it.each(results.map((result) => [result.probe.probe, result] as [string, ProbeResult]))(
    '%s calls every method that it is said to cover',
    (_name, { probe, report }) => {
      const called = Object.keys({ ...report.calls, ...report.localCalls })
      expect(probe.covers.filter((method) => !called.includes(method))).toEqual([])
    },
  )

  it('covers every method of every emulated class', () => {
    const covered = new Set(sheetsExpectations.flatMap((probe) => probe.covers))
    expect(publicMethods().filter((method) => !covered.has(method))).toEqual([])
  })

  it('names a source for each expectation', () => {
    const isSource = /sheets-behaviours \d|https:\/\/|\*guess\*/
    expect(sheetsExpectations.filter(({ source }) => !isSource.test(source))).toEqual([])
  })
})
