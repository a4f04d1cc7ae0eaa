import { cellAddress } from '../../core/a1'
import { groupBy } from '../../core/group-by'
import { goalsTabName } from '../../core/tables/goals-tab'
import { headerOf, tabName } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import type { OnTab, RenameStep, RepairStep } from './repair-step'

const mostNamed = 6

/** What a step does, in a sentence that holds before and after. */
export function wordsOfStep(step: RepairStep, t: Translate): string {
  switch (step.kind) {
    case 'upgrade':
      return [t('repair.step.upgrade'), ...step.words.map((key) => t(key))].join(' ')
    case 'tab':
      return t('repair.step.tab', {
        tab: step.community ? goalsTabName(step.community.name, t) : tabName(step.table, t),
      })
    case 'pages':
      return t('repair.step.pages', { tabs: listed(step.names, t) })
    case 'rename':
      return wordsOfRename(step, t)
    case 'ids':
      return t('repair.step.ids', { count: step.count })
    default:
      return wordsOfTabStep(step, t)
  }
}

function wordsOfRename({ table, from, to, cells, tabs }: RenameStep, t: Translate): string {
  const ofCells = [...groupBy(cells, ({ tabName }) => tabName)].map(([tab, { length }]) =>
    t('repair.cellsOn', { tab, count: length }),
  )
  const ofTabs = tabs.map(({ tabName }) => t('repair.nameOf', { tab: tabName }))
  return t('repair.step.rename', { table, from, to, places: [...ofCells, ...ofTabs].join(', ') })
}

type StepOnTab = Extract<RepairStep, OnTab>

function wordsOfTabStep(step: StepOnTab, t: Translate): string {
  switch (step.kind) {
    case 'accept': {
      const names = Object.entries(step.headers).map(([key, header]) =>
        t('repair.renamed', { header, column: headerOf(step.table, key, t) }),
      )
      return t('repair.step.accept', { tab: step.tabName, names: listed(names, t) })
    }
    case 'headerRow':
      if (!step.insert) return t('repair.step.headerTexts', { tab: step.tabName })
      return t(step.left.texts.length > 0 ? 'repair.step.headersOver' : 'repair.step.headerRow', {
        tab: step.tabName,
      })
    case 'moveHeaders':
      return t('repair.step.moveHeaders', { tab: step.tabName, row: step.row })
    case 'headers': {
      const cells = step.cells.map(({ column, text }) => `${cellAddress(step.row, column)} “${text}”`)
      return t('repair.step.headers', { tab: step.tabName, cells: listed(cells, t) })
    }
    case 'notes':
      return t('repair.step.notes', { tab: step.tabName, count: step.cells.length })
    case 'columns': {
      const columns = step.keys.map((key) => headerOf(step.table, key, t))
      return t('repair.step.columns', {
        tab: step.tabName,
        count: columns.length,
        columns: listed(columns, t),
      })
    }
    case 'choices': {
      const columns = Object.keys(step.columns).map((key) => headerOf(step.table, key, t))
      return t('repair.step.choices', { tab: step.tabName, columns: listed(columns, t) })
    }
    case 'merges': {
      const areas = step.merges.map(({ row, column, rows, columns }) =>
        [cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1)].join(':'),
      )
      return t('repair.step.merges', { tab: step.tabName, areas: listed(areas, t) })
    }
    case 'guard':
      return t('repair.step.guard', { tab: step.tabName })
  }
}

function listed(items: readonly string[], t: Translate): string {
  const more = Math.max(0, items.length - mostNamed)
  return t('repair.listed', { items: items.slice(0, mostNamed).join(', '), more })
}
