import type { SetUpKindView, SetUpView } from '../../app/set-up/contract'
import type { Form, Problems } from './form'

/** What a step of the dialog draws, and how it says that something was typed. */
export interface StepProps {
  readonly form: Form
  readonly view: SetUpView
  /** The words for what is set up. */
  readonly words: SetUpKindView
  readonly problems: Problems
  change(typed: Partial<Form>): void
}
