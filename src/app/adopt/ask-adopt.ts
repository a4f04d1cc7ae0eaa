import type { Translate } from '../../messages'
import { chooseOne, type Numbered, numberedList } from '../choose'
import type { RepairServices } from '../repair/repair-services'
import type { Option } from '../sidebar/contract'
import { adoptTab } from './adopt-tab'
import { noWish } from './adopt-wish'
import type { AdoptRequest, AdoptView } from './contract'
import { pairsIn } from './pairs-in'
import { viewAdopt } from './view-adopt'

type Ready = Extract<AdoptView, { readonly kind: 'ready' }>

/**
 * Use an existing tab… in prompts: what is proposed is what an empty answer means. A cancelled prompt changes nothing. Rows of another file are
 * put on a tab first, as a prompt takes one line.
 */
export function askAdopt(services: RepairServices, t: Translate): void {
  const { ask } = services
  const title = t('adopt.title')
  const first = viewAdopt(services, noWish, t)
  if (first.kind !== 'ready') {
    ask.tell(title, first.kind === 'not' ? first.words : t('adopt.ask.none'))
    return
  }
  const asking = { services, t }
  const tab = chooseBy('adopt.ask.tab', asking, { items: first.tabs, usual: first.source, about: '' })
  const wish = tab && askTable({ ...noWish, sheetId: Number(tab.value) }, tab.words, asking)
  const mapped = wish && askColumns(wish, tab.words, asking)
  const whole = mapped && askLevel(mapped, asking)
  if (!whole || !ask.confirm(title, preview(whole, tab.words, asking))) return
  ask.tell(title, adoptTab(services, whole, t).words)
}

interface Asking {
  readonly services: RepairServices
  readonly t: Translate
}

interface Choosing {
  readonly items: readonly Option[]
  /** Value of what an empty answer means. */
  readonly usual: string
  /** The tab that the question is about; '' where it is asked for. */
  readonly about: string
}

/** null where nobody answered, or with what is no number of the list, which is said. */
function chooseBy(
  question: 'adopt.ask.tab' | 'adopt.ask.table',
  { services: { ask }, t }: Asking,
  { items, usual, about }: Choosing,
): Option | null {
  const proposed = items.find(({ value }) => value === usual)
  const chosen = chooseOne(ask, items, {
    title: t('adopt.title'),
    usual: proposed,
    words: (list) => t(question, { list, usual: proposed?.words ?? '', tab: about }),
    bad: (found) => t('adopt.ask.bad', { found }),
  })
  return chosen ?? null
}

function askTable(wish: AdoptRequest, tab: string, asking: Asking): AdoptRequest | null {
  const view = look(wish, asking)
  const table =
    view && chooseBy('adopt.ask.table', asking, { items: view.tables, usual: view.table, about: tab })
  return table && { ...wish, table: table.value }
}

/** Asked again until each column that a row cannot do without has been chosen. */
function askColumns(wish: AdoptRequest, tab: string, asking: Asking): AdoptRequest | null {
  const { services, t } = asking
  const view = look(wish, asking)
  if (!view) return null
  const answer = services.ask.text(t('adopt.title'), columnsQuestion(view, tab, t))
  if (answer === null) return null
  const pairs = pairsIn(answer, { left: view.columns.length, right: view.keys.length })
  if (!pairs) {
    services.ask.tell(t('adopt.title'), t('adopt.ask.bad', { found: answer }))
    return null
  }
  const next = { ...wish, columns: columnsAs(view, pairs) }
  if (answer === '' && view.lacks.length === 0) return next
  return askColumns(next, tab, asking)
}

function columnsQuestion({ columns, keys, lacks, table, tables }: Ready, tab: string, t: Translate): string {
  const wordsOf = (options: readonly Option[], value: string) =>
    options.find((option) => option.value === value)?.words ?? ''
  const list: Numbered[] = columns.map(({ header, key }) => ({
    words: t('adopt.ask.column', { header, key: wordsOf(keys, key), isRead: key === '' ? 'no' : 'yes' }),
  }))
  return t('adopt.ask.columns', {
    tab,
    table: wordsOf(tables, table),
    list: numberedList(list),
    keys: numberedList(keys),
    lacks: lacks.join(', '),
    isWhole: lacks.length === 0 ? 'yes' : 'no',
  })
}

/** What is said of a column takes it from the one that was read so before. */
function columnsAs({ columns, keys }: Ready, pairs: ReadonlyMap<number, number>): Record<string, number> {
  const said = new Map([...pairs].map(([column, key]) => [column - 1, keys[key - 1]?.value ?? '']))
  const taken = new Set(said.values())
  return Object.fromEntries(
    columns.flatMap(({ number, key }, index): [string, number][] => {
      const kept = said.get(index) ?? (taken.has(key) ? '' : key)
      return kept === '' ? [] : [[kept, number]]
    }),
  )
}

function askLevel(wish: AdoptRequest, asking: Asking): AdoptRequest | null {
  const { services, t } = asking
  const view = look(wish, asking)
  if (!view?.asksLevel) return view && wish
  const level = chooseOne(services.ask, view.levels, {
    title: t('adopt.title'),
    usual: undefined,
    words: (list) => t('adopt.ask.level', { list }),
    bad: (found) => t('adopt.ask.bad', { found }),
  })
  return level === null ? null : { ...wish, level: level?.value ?? '' }
}

function preview(wish: AdoptRequest, tab: string, asking: Asking): string {
  const view = look(wish, asking)
  if (!view) return ''
  const { count, table, tables, issues, issueCount, hasIds } = view
  return asking.t('adopt.ask.confirm', {
    tab,
    count,
    table: tables.find(({ value }) => value === table)?.words ?? '',
    rows: view.preview.rows.map((row) => row.filter(Boolean).join(' · ')).join('\n'),
    issueCount,
    issues: issues.join('; '),
    hasIds: hasIds ? 'yes' : 'no',
  })
}

function look(wish: AdoptRequest, { services, t }: Asking): Ready | null {
  const view = viewAdopt(services, wish, t)
  if (view.kind === 'ready') return view
  services.ask.tell(t('adopt.title'), t('adopt.gone'))
  return null
}
