import type { Tab } from '../../../workbench/sheets/store/book'
import { type Played, type Stage, titlesOn } from './stage'

/** Somebody does something: where and how is told by numbers, which are taken modulo what is there. Nothing where it cannot be done. */
export type Move = (stage: Stage, played: Played, numbers: readonly [number, number, number]) => void

export const pick = <T>(items: readonly T[], number: number): T | undefined =>
  items[number % Math.max(1, items.length)]
export const word = (stage: Stage, begin: string) => `${begin} ${++stage.count}`
/** Columns may be moved about while every one of ours is known by its header or note. */
export const isWhole = ({ headers, lost, repeated }: Played) =>
  headers === 'there' && lost.length === 0 && !repeated
export const isAsChecked = ({ columns, checked }: Played) => columns.join() === checked.join()
export const headerArea = ({ columns, rowsAbove }: Played) => ({
  row: rowsAbove,
  column: 0,
  rows: 1,
  columns: columns.length,
})

export function lastRow(tab: Tab): number {
  return tab.rows.reduce((last, row, index) => (row.some((cell) => cell?.value) ? index : last), 0)
}

export function firstRow({ headers, rowsAbove }: Played): number {
  return headers === 'gone' ? rowsAbove : rowsAbove + 1
}

/** A row of the table, chosen by a number. */
export function rowOf(stage: Stage, played: Played, number: number) {
  return pick(titlesOn(stage, played), number)
}
