import { useMemo, useRef, useState } from 'preact/hooks'
import type { MapItemView, ReadyMap } from '../../app/check/contract'
import { branchesOf, mapNodes } from '../../core/alignment/map/map-nodes'
import { mount } from '../design/mount'
import { Notice } from '../design/parts'
import { ViewPage } from '../design/view-page'
import { useTask } from '../server/use-task'
import { t } from '../texts'
import { Chosen } from './chosen'
import { savePng, saveSvg } from './download'
import { useInSight } from './keep-in-sight'
import { MapDrawing, StayingHeads } from './map-drawing'
import { MapList } from './map-list'
import {
  allGroups,
  askingFor,
  branchesTo,
  brokenOnes,
  chainsOf,
  foundBy,
  groupsToPutTogether,
  nameOf,
} from './map-model'
import type { GoalNode } from './node-box'
import { type Picture, pictureOf } from './picture'
import { Tools, zooms } from './tools'

/** The dialog Alignment map… */
function MapPage() {
  return (
    <ViewPage name="viewMap" title={t('page.map.title')}>
      {(view) => <GoalMap view={view} />}
    </ViewPage>
  )
}

/** At this size five columns fit into the dialog. */
const firstZoom = zooms.indexOf(0.8)

function GoalMap({ view }: { readonly view: ReadyMap }) {
  const { items } = view
  const [together, setTogether] = useState(() => groupsToPutTogether(items))
  const [search, setSearch] = useState('')
  const [onlyBroken, setOnlyBroken] = useState(false)
  const [zoom, setZoom] = useState(firstZoom)
  const [chosen, setChosen] = useState<MapItemView | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const task = useTask()
  const found = useMemo(() => foundBy({ search, onlyBroken }, items), [search, onlyBroken, items])
  const { picture, isFew } = useMemo(() => drawn({ items, found, together }), [items, found, together])
  const branches = useMemo(() => branchesOf(items), [items])
  const byKey = useMemo(() => new Map(items.map((item) => [item.key, item])), [items])
  const groups = useMemo(() => allGroups(items), [items])
  const scale = zooms[zoom] ?? 1
  useInSight(frame, nodeToSee(picture, { chosen, found }), scale)
  const choose = (node: GoalNode) => {
    const [item] = node.items
    if (node.items.length === 1 && item) setChosen(item)
    else setTogether(new Set([...together].filter((group) => group !== node.group)))
  }
  const svg = () => frame.current?.querySelector('svg') as SVGSVGElement
  const [pngTrouble, setPngTrouble] = useState('')
  const saveDots = () => {
    setPngTrouble('')
    savePng(svg(), t('page.map.file')).catch(() => setPngTrouble(t('page.map.noPng')))
  }
  return (
    <div class="page-body stack">
      <h1 class="unseen">{t('page.map.title')}</h1>
      <Tools
        {...{ search, setSearch, zoom, setZoom, onlyBroken, setOnlyBroken }}
        broken={brokenOnes(items).length}
        together={isFew ? 'few' : together.size === 0 ? 'none' : together.size < groups.size ? 'some' : 'all'}
        putTogether={() => setTogether(groups)}
        showSingle={() => setTogether(new Set())}
        saveSvg={() => saveSvg(svg(), t('page.map.file'))}
        savePng={saveDots}
      />
      <p class="soft small as-of" role="status">
        {view.asOf} {found && t('page.map.found', { count: found.size })}
      </p>
      <Notice tone="problem" words={task.trouble || pngTrouble} />
      {/* From left to right in every language: the drawing counts its places from the left. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="frame" dir="ltr" ref={frame} tabIndex={0} aria-label={t('page.map.picture')}>
        <MapDrawing {...{ picture, view, found, choose }} zoom={scale} chosen={chosen?.key ?? ''} />
        <StayingHeads {...{ picture, view }} zoom={scale} />
      </section>
      {chosen && (
        <Chosen
          key={chosen.key}
          item={chosen}
          name={nameOf(chosen)}
          askedBy={askingFor(chosen, items)}
          task={task}
        />
      )}
      <h2>{t('page.map.list')}</h2>
      <MapList branches={branchesTo(found, branches)} {...{ found, byKey }} choose={setChosen} />
    </div>
  )
}

interface Drawn extends Pick<LookedAt, 'found'> {
  readonly items: readonly MapItemView[]
  readonly together: ReadonlySet<string>
}

/** What was found with its chains, each goal for itself where these are few. */
function drawn({ items, found, together }: Drawn): {
  readonly picture: Picture<GoalNode>
  readonly isFew: boolean
} {
  const shown = chainsOf(found, items)
  const isFew = shown.length < items.length && groupsToPutTogether(shown).size === 0
  return { picture: pictureOf(mapNodes(shown, isFew ? new Set() : together)), isFew }
}

interface LookedAt {
  readonly chosen: MapItemView | null
  readonly found: ReadonlySet<string> | null
}

/** What was chosen, else the first that was found, else where the chains begin. */
function nodeToSee({ nodes }: Picture<GoalNode>, { chosen, found }: LookedAt) {
  const isHere = (key: string) => nodes.find(({ node }) => node.items.some((item) => item.key === key))
  if (chosen && (found === null || found.has(chosen.key))) return isHere(chosen.key)
  const [first] = found ?? []
  return first === undefined ? nodes[0] : isHere(first)
}

mount(MapPage)
