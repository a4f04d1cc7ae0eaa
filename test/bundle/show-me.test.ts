import type { CheckedView } from '../../src/app/sidebar/contract'
import { demoDesk, succeed } from '../support/bundle-host'

it('leads to each finding of the demo', async () => {
  const { host } = await demoDesk()
  const { groups } = succeed(host.run('runCheck')).result as CheckedView
  const findings = groups.flatMap((group) => group.findings)
  expect(findings.length).toBeGreaterThan(5)
  const answers = findings.map(({ sentence, cell }) => [
    sentence,
    succeed(host.run('showCell', [cell])).result,
  ])
  expect(answers).toEqual(findings.map(({ sentence }) => [sentence, { done: true, words: '' }]))
})
