import type { CloseRequest, EndingView, ResultRequest } from '../../app/cycles/contract'

type Result = Omit<ResultRequest, 'goal'>

/** What stands in the fields of the dialog. */
export interface Form {
  readonly reflection: string
  /** By the goal's ID. */
  readonly results: Readonly<Record<string, Result>>
  /** By the strategy's ID; '' for nothing decided. */
  readonly decisions: Readonly<Record<string, string>>
}

export const noResult: Result = { result: '', met: '', next: '' }

export function formFor({ reflection }: EndingView): Form {
  return { reflection, results: {}, decisions: {} }
}

/** Goals for which neither the sheet nor the dialog holds a result. */
export function withoutResult({ goals }: EndingView, { results }: Form): number {
  return goals.filter(({ id, result }) => result === '' && !isSaid(results[id])).length
}

/** What the server is told: nothing of what was left blank. */
export function requestOf(form: Form, ending: EndingView): CloseRequest {
  return {
    cycle: ending.id,
    results: Object.entries(form.results)
      .filter(([, result]) => isSaid(result))
      .map(([goal, result]) => ({ goal, ...result })),
    decisions: Object.entries(form.decisions)
      .filter(([, decision]) => decision !== '')
      .map(([id, decision]) => ({ id, decision })),
    reflection: form.reflection,
    reflectionBefore: ending.reflection,
  }
}

function isSaid({ result, met, next }: Result = noResult): boolean {
  return `${result.trim()}${met}${next}` !== ''
}
