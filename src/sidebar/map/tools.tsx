import { Button, TextField } from '../design/parts'
import { t } from '../texts'

interface ToolsProps {
  readonly search: string
  setSearch(text: string): void
  /** One of `zooms`, by its place. */
  readonly zoom: number
  setZoom(zoom: number): void
  /** How many goals and initiatives have a broken link. */
  readonly broken: number
  readonly onlyBroken: boolean
  setOnlyBroken(only: boolean): void
  /** Whether some, and whether all, are put together; few that were looked for stand each for itself. */
  readonly together: 'few' | 'none' | 'some' | 'all'
  putTogether(): void
  showSingle(): void
  saveSvg(): void
  savePng(): void
}

export const zooms = [0.25, 0.4, 0.6, 0.8, 1, 1.3]

/** What stands above the map: what to look for, how large, and the ways to take it along. */
export function Tools(props: ToolsProps) {
  const { search, zoom, setZoom, broken, onlyBroken, setOnlyBroken, together } = props
  return (
    <div class="row apart tools">
      <TextField label={t('page.map.search')} value={search} onInput={props.setSearch} maxLength={80} />
      <div class="row">
        <Button label={t('page.map.smaller')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          &minus;
        </Button>
        <Button
          label={t('page.map.larger')}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </Button>
        <Button disabled={broken === 0} onClick={() => setOnlyBroken(!onlyBroken)}>
          {onlyBroken ? t('page.map.all') : t('page.map.broken', { count: broken })}
        </Button>
        <Button disabled={together === 'all' || together === 'few'} onClick={props.putTogether}>
          {t('page.map.putTogether')}
        </Button>
        <Button disabled={together === 'none' || together === 'few'} onClick={props.showSingle}>
          {t('page.map.single')}
        </Button>
        <Button onClick={() => print()}>{t('page.map.print')}</Button>
        <Button onClick={props.saveSvg}>SVG</Button>
        <Button onClick={props.savePng}>PNG</Button>
      </div>
    </div>
  )
}
