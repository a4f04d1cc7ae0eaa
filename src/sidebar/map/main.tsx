import { useMemo, useRef, useState } from 'preact/hooks'
import type { MapItemView, ReadyMap } from '../../app/check/contract'
import { branchesOf, mapNodes } from '../../core/alignment/map/map-nodes'
import { mount } from '../design/mount'
import { Button, Notice, TextField } from '../design/parts'
import { ViewPage } from '../design/view-page'
import { useTask } from '../server/use-task'
import { t } from '../texts'
import { Chosen } from './chosen'
import { savePng, saveSvg } from './download'
import { type GoalNode, MapDrawing } from './map-drawing'
import { MapList } from './map-list'
import { foundBy, namesOf, ownersToPutTogether } from './map-model'
import { pictureOf } from './picture'

/** The dialog Alignment map… */
function MapPage() {
  return (
    <ViewPage name="viewMap" title={t('page.map.title')}>
      {(view) => <GoalMap view={view} />}
    </ViewPage>
  )
}

const zooms = [0.25, 0.4, 0.6, 0.8, 1, 1.3]
/** At this size five columns fit into the dialog. */
const firstZoom = zooms.indexOf(0.8)

function GoalMap({ view }: { readonly view: ReadyMap }) {
  const [together, setTogether] = useState(() => ownersToPutTogether(view.items))
  const [search, setSearch] = useState('')
  const [zoom, setZoom] = useState(firstZoom)
  const [chosen, setChosen] = useState<MapItemView | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const task = useTask()
  const picture = useMemo(() => pictureOf(mapNodes(view.items, together)), [view, together])
  const found = useMemo(() => foundBy(search, view.items), [search, view])
  const nameOf = useMemo(() => namesOf(view.items), [view])
  const choose = (node: GoalNode) => {
    const [item] = node.items
    if (node.items.length === 1 && item) setChosen(item)
    else setTogether(new Set([...together].filter((owner) => owner !== node.owner)))
  }
  const svg = () => frame.current?.querySelector('svg') as SVGSVGElement
  return (
    <div class="page-body stack">
      <h1 class="unseen">{t('page.map.title')}</h1>
      <div class="row apart tools">
        <TextField label={t('page.map.search')} value={search} onInput={setSearch} maxLength={80} />
        <div class="row">
          <Button
            label={t('page.map.smaller')}
            disabled={zoom === 0}
            onClick={() => setZoom(Math.max(0, zoom - 1))}
          >
            &minus;
          </Button>
          <Button
            label={t('page.map.larger')}
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}
          >
            +
          </Button>
          {together.size > 0 ? (
            <Button onClick={() => setTogether(new Set())}>{t('page.map.single')}</Button>
          ) : (
            <Button onClick={() => setTogether(new Set(view.items.map(({ owner }) => owner)))}>
              {t('page.map.putTogether')}
            </Button>
          )}
          <Button onClick={() => print()}>{t('page.map.print')}</Button>
          <Button onClick={() => saveSvg(svg(), t('page.map.file'))}>SVG</Button>
          <Button onClick={() => void savePng(svg(), t('page.map.file'))}>PNG</Button>
        </div>
      </div>
      <p class="soft small" role="status">
        {view.asOf} {found && t('page.map.found', { count: found.size })}
      </p>
      <Notice tone="problem" words={task.trouble} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="frame" ref={frame} tabIndex={0} aria-label={t('page.map.picture')}>
        <MapDrawing
          {...{ picture, view, found, choose }}
          zoom={zooms[zoom] ?? 1}
          chosen={chosen?.key ?? ''}
        />
      </section>
      {chosen && <Chosen item={chosen} name={nameOf.get(chosen.key) ?? ''} task={task} />}
      <h2>{t('page.map.list')}</h2>
      <MapList branches={branchesOf(view.items)} {...{ found, nameOf }} choose={setChosen} />
    </div>
  )
}

mount(MapPage)
