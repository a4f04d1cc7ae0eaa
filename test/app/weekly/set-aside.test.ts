import { dismissalsIn, keepDismissal } from '../../../src/app/check/dismissals'
import { previewWeek } from '../../../src/app/weekly/preview-week'
import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { findingKey } from '../../../src/core/alignment/finding-key'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { fakeServices, newWorld } from '../../support/fake-services'
import { mondayAtEight, school, today } from '../../support/school'

const newFindings = /Found so far: (.*?)\./

/** What the lead's mail says of new findings, before and after all of them but the first were set aside. */
it('tells the lead nothing of findings that somebody set aside', () => {
  const world = newWorld(school(), mondayAtEight)
  const told = () => {
    const mail = previewWeek(fakeServices(world)).mails.find(({ to }) => to === 'lead@example.org')
    return newFindings.exec(mail?.text ?? '')?.[1]
  }
  expect(told()).toMatch(/[1-9]\d* (problem|thing)/)
  const { findings } = checkAlignment(readWorkbook(school(), [], { notes: {} }), today)
  for (const finding of findings) {
    const dismissal = { code: finding.code, subject: finding.subject, reason: 'Fine.', by: '', on: today }
    keepDismissal(fakeServices(world), findingKey(finding), dismissal)
  }
  expect(dismissalsIn(Object.fromEntries(world.properties)).size).toBeGreaterThan(0)
  expect(told()).toBeUndefined()
})
