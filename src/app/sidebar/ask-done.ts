import type { Translate } from '../../messages'
import { chooseOne } from '../choose'
import { applyFix } from './apply-fix'
import type { NowView } from './contract'
import { setPracticeStatus } from './set-practice-status'
import { viewNow } from './view-now'
import type { ViewServices } from './view-services'

/** The sidebar's Mark done in questions and answers: which of what I said I would do is done, and back again where that was not meant. */
export function askDone(services: ViewServices, t: Translate): void {
  const { ask } = services
  const title = t('page.sidebar.now.done')
  const view = viewNow(services, t)
  const mine = view.kind === 'ready' ? view.commitments.filter((one) => one.mine) : []
  if (mine.length === 0) {
    ask.tell(title, whyNone(view, t))
    return
  }
  const items = mine.map((one) => ({ ...one, words: [one.what, one.due].filter(Boolean).join(' · ') }))
  const chosen = chooseOne(ask, items, {
    title,
    usual: undefined,
    words: (list) => t('ask.done.which', { list }),
    bad: (found) => t('ask.done.bad', { found }),
  })
  if (!chosen) return
  const { cell, what } = chosen
  const { words, undo } = setPracticeStatus(services, { cell, what, status: 'done' }, t)
  if (!undo) {
    ask.tell(title, words)
    return
  }
  if (!ask.confirm(title, [t('page.sidebar.now.marked', { what }), t('ask.undo')].join('\n\n'))) return
  const back = applyFix(services, undo, t)
  ask.tell(title, back.done ? t('page.sidebar.now.undone', { what }) : back.words)
}

function whyNone(view: NowView, t: Translate): string {
  if (view.kind === 'notSetUp') return t('check.nothing')
  return view.name === '' && view.email !== ''
    ? t('page.sidebar.now.notMember', { email: view.email })
    : t('page.sidebar.now.noCommitments')
}
