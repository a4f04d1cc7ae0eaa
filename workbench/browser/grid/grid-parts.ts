import type { ICommandService, Injector, Workbook } from '@univerjs/core'
import type { Mutation } from './mutation'

/** What drawing works on: Univer's services for the one workbook of the page. */
export interface GridParts {
  ready: Promise<void>
  injector: Injector
  workbook: Workbook
  commands: ICommandService
  carryOut(mutation: Mutation): void
}
