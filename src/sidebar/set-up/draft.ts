import { type Form, type Step, steps } from './form'

export interface Draft {
  readonly step: Step
  readonly form: Form
}

/** As text, to be kept until the dialog opens again. */
export function draftText({ step, form }: Draft): string {
  return JSON.stringify({ step, form })
}

/** What was kept, over what the fields hold anyway; anything that is not of the right kind is passed over. */
export function readDraft(text: string, fresh: Form): Draft {
  const kept = parse(text)
  const form = isRecord(kept.form) ? kept.form : {}
  const { roles, ...texts } = fresh
  const typed = Object.entries(texts).map(([key, value]) => [
    key,
    typeof form[key] === typeof value ? form[key] : value,
  ])
  return {
    // What will be added has to be looked at anew.
    step: steps.find((step) => step === kept.step && step !== 'review') ?? beginning(kept.step),
    form: { ...(Object.fromEntries(typed) as Omit<Form, 'roles'>), roles: rolesIn(form.roles) ?? roles },
  }
}

function beginning(step: unknown): Step {
  return step === 'review' ? 'cycle' : 'team'
}

function rolesIn(kept: unknown): Record<string, string> | null {
  if (!isRecord(kept)) return null
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    // Nothing was kept, or half of it: the dialog begins anew.
    return {}
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
