import type { Translate } from '../../messages'
import type { RepairAnswer, RepairView } from '../repair/contract'
import { previewRepair, type Repaired, type RepairOutcome, repair } from '../repair/repair'
import type { RepairServices } from '../repair/repair-services'
import { keyOfDeclined, keyOfQuestion, keyOfRow, keyOfStep } from '../repair/repair-step'
import { wordsOfRepaired } from '../repair/repaired-words'
import { wordsOfStep } from '../repair/step-words'

/** What Repair would do. */
export function viewRepair(services: RepairServices, t: Translate): RepairView {
  const outcome = previewRepair(services)
  if (outcome.kind !== 'done') return { kind: 'not', words: t(`repair.${outcome.kind}`) }
  return {
    kind: 'plan',
    steps: outcome.steps.map((step) => ({ key: keyOfStep(step), words: wordsOfStep(step, t) })),
    declined: outcome.declined.map((step) => ({ key: keyOfDeclined(step), words: wordsOfStep(step, t) })),
    questions: outcome.questions.map((question) => ({
      key: keyOfQuestion(question),
      id: question.id,
      rows: question.rows.map((row) => ({
        value: keyOfRow(row),
        words: t('repair.row', { title: row.title, tab: row.tabName, row: row.rowNumber }),
      })),
    })),
  }
}

/** Does what is wanted, and looks again. */
export function runRepair(services: RepairServices, given: unknown, t: Translate): RepairAnswer {
  const outcome = repair(services, given)
  return { ...answerOf(outcome, t), view: viewRepair(services, t) }
}

function answerOf(outcome: RepairOutcome<Repaired>, t: Translate): Omit<RepairAnswer, 'view'> {
  if (outcome.kind !== 'done') return { done: false, words: t(`repair.${outcome.kind}`), lines: [] }
  const lines = outcome.steps.map((step) => wordsOfStep(step, t))
  return { done: true, words: wordsOfRepaired(outcome, t), lines }
}
