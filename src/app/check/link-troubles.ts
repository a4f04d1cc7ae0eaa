import type { Finding } from '../../core/alignment/finding'
import { findingTexts } from '../../core/alignment/finding-texts'
import type { RuleCode } from '../../core/alignment/rule-book'
import { rowKey } from '../../core/tables/row-key'
import type { Translate } from '../../messages'

/** What the check says about the links of goals and initiatives, as the map shows it. */
export interface LinkTroubles {
  /** Sentences by place of the row. */
  readonly sentences: ReadonlyMap<string, readonly string[]>
  /** By what a goal is referred to: sentences that stand at the goal above it. */
  readonly fromAbove: ReadonlyMap<string, readonly string[]>
  /** Places of the rows that name no goal above them, or one that is nowhere; of initiatives, that ask for such a one. */
  readonly lost: ReadonlySet<string>
  /** By what a goal is referred to: what its links lead to that are told. */
  readonly wrong: ReadonlyMap<string, ReadonlySet<string>>
}

const aboutLinks = /^(?:chain\/(?!dates$)|fragment\/(?:unsupported-initiative|no-support)$)/
const leadsNowhere: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'chain/no-parent',
  'chain/unknown-parent',
  'data/orphan',
])
const toParent: ReadonlySet<RuleCode> = new Set<RuleCode>(['chain/wrong-way', 'chain/closed-parent'])

/** An initiative's Goals cell is a link of the map, too: what is wrong with it has no rule of its own. */
function isAboutLinks({ code, spot, values }: Finding<RuleCode>): boolean {
  if (code === 'data/orphan') return spot.table === 'initiatives' && values.column === 'goals'
  return aboutLinks.test(code)
}

/** Of findings that nobody has set aside; what is an idea only marks nothing. */
export function linkTroubles(findings: readonly Finding<RuleCode>[], t: Translate): LinkTroubles {
  const sentences = new Map<string, string[]>()
  const fromAbove = new Map<string, string[]>()
  const lost = new Set<string>()
  const wrong = new Map<string, Set<string>>()
  for (const finding of findings) {
    if (!isAboutLinks(finding) || finding.severity === 'idea') continue
    const place = rowKey(finding.spot)
    const { sentence } = findingTexts(finding, t)
    sentences.set(place, [...(sentences.get(place) ?? []), sentence])
    for (const child of childrenTold(finding))
      fromAbove.set(child, [...(fromAbove.get(child) ?? []), sentence])
    if (leadsNowhere.has(finding.code)) lost.add(place)
    for (const [from, to] of linksOf(finding)) wrong.set(from, (wrong.get(from) ?? new Set()).add(to))
  }
  return { sentences, fromAbove, lost, wrong }
}

/** The goals whose links a finding tells at the goal that they all support, which stands first. */
function childrenTold({ about, values }: Finding<RuleCode>): readonly string[] {
  return values.kind === 'sameLevel' ? about.slice(1) : []
}

/**
 * The goals of a finding stand in the order of its links: a goal and what it supports, a goal and those that support it, or the goals of
 * a circle one after another.
 */
function linksOf(finding: Finding<RuleCode>): (readonly [string, string])[] {
  const { code, about } = finding
  const [first = ''] = about
  const children = childrenTold(finding)
  if (children.length > 0) return children.map((child) => [child, first])
  if (toParent.has(code)) return [[first, about[1] ?? first]]
  return code === 'chain/loop' ? about.map((ref, index) => [ref, about[index + 1] ?? first]) : []
}
