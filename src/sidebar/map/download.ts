/** Saves the drawing as a file; nothing is asked of any server. */
export function saveSvg(svg: SVGSVGElement, name: string): void {
  save(new Blob([textOf(svg)], { type: 'image/svg+xml' }), `${name}.svg`)
}

const sharpness = 2
/**
 * What browsers draw without trouble: 16,384 pixels a side in Safari, more in the others. 300 goals on one picture stay readable; what is
 * larger is drawn smaller. https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/canvas#maximum_canvas_size
 */
const mostPixels = 16_000

/** Saves it as a picture of dots, twice as fine as on the screen at full size. */
export function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal
  const scale = Math.min(sharpness, mostPixels / Math.max(width, height))
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onerror = () => reject(new Error('The picture could not be drawn'))
    image.onload = () => {
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(width * scale)
      canvas.height = Math.round(height * scale)
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
      canvas.toBlob((blob) => {
        if (blob) {
          save(blob, `${name}.png`)
          resolve()
        } else reject(new Error('The picture could not be drawn'))
      })
    }
    // Not by assigning: the build takes it for something to load.
    image.setAttribute('src', `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(svg))}`)
  })
}

function textOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const { width, height } = svg.viewBox.baseVal
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
