import type { Translate } from '../../messages'
import type { RepairPlan } from './plan-repair'
import { everything, previewRepair, type RepairOutcome, repair } from './repair'
import type { RepairServices } from './repair-services'
import { wordsOfRepaired } from './repaired-words'
import { wordsOfStep } from './step-words'

/** Repair in two questions, for those whose dialogs stay blank. Rows with one ID are left to the dialog. */
export function askRepair(services: RepairServices, t: Translate): void {
  const title = t('repair.title')
  const plan = previewRepair(services)
  const words = wordsOf(plan, t)
  if (words !== '' || plan.kind !== 'done') {
    services.ask.tell(title, words)
    return
  }
  const steps = plan.steps.map((step) => wordsOfStep(step, t)).join('\n')
  if (!services.ask.confirm(title, t('repair.ask', { steps }))) return
  const outcome = repair(services, everything(plan))
  const done = outcome.kind === 'done' ? wordsOfRepaired(outcome, t) : t(`repair.${outcome.kind}`)
  services.ask.tell(title, done)
}

/** Why there is nothing to do; '' where there is something. */
function wordsOf(outcome: RepairOutcome<RepairPlan>, t: Translate): string {
  if (outcome.kind !== 'done') return t(`repair.${outcome.kind}`)
  return outcome.steps.length === 0 ? t('repair.healthy') : ''
}
