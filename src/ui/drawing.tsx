import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useId, useMemo } from 'react'
import type { Point } from '../../cloudfunctions/division/point'
import styles from './drawing.module.scss'
import { type Dot, dataUrl, drawingSvg, type Shape } from './drawing-svg'
import { cornersOf, projectionOf } from './projection'
import { decoration, semantics } from './semantics'

/** The width of a drawing in its own units; its text is as large as the page's small text on a phone. */
const WIDTH = 360

interface DrawingProps {
  /** What it shows, for those who do not see it. */
  label: string
  shapes: readonly Shape[]
  dots: readonly Dot[]
  mark?: Point
  /** A place of it was tapped. */
  onTap?: (point: Point) => void
}

/** Areas and buildings as they lie, north up, without a map behind them: no map vendor's key is needed. */
export function Drawing({ label, shapes, dots, mark, onTap }: DrawingProps) {
  const id = `drawing${useId().replace(/\W/g, '')}`
  const projection = useMemo(
    () =>
      projectionOf([...cornersOf(shapes.map(({ area }) => area)), ...dots.map(({ point }) => point)], WIDTH),
    [shapes, dots],
  )
  const src = useMemo(
    () => dataUrl(drawingSvg(projection, { shapes, dots, mark })),
    [projection, shapes, dots, mark],
  )
  const tap = async (event: unknown) => {
    const place = await placeIn(id, event)
    if (place) onTap?.(projection.toPoint(place.x * projection.width, place.y * projection.height))
  }
  const paddingBottom = `${(100 * projection.height) / projection.width}%`
  return (
    <View className={styles.frame}>
      <View
        id={id}
        className={styles.sheet}
        style={{ paddingBottom }}
        {...semantics(onTap ? 'button' : 'img', { label })}
        {...(onTap && { onClick: tap })}
      >
        <Image className={styles.picture} src={src} mode='scaleToFill' {...decoration} />
      </View>
    </View>
  )
}

/** Where on an element a tap fell, as shares of its width and height. */
function placeIn(id: string, event: unknown): Promise<{ x: number; y: number } | undefined> {
  const { changedTouches, clientX, clientY } = event as Partial<MouseEvent & TouchEvent>
  const tapped = changedTouches?.[0] ?? { clientX, clientY }
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        const box = Array.isArray(found) ? found[0] : found
        if (!box?.width || tapped.clientX === undefined || tapped.clientY === undefined)
          return resolve(undefined)
        const [x, y] = [(tapped.clientX - box.left) / box.width, (tapped.clientY - box.top) / box.height]
        // The Enter key on a button is a click too, but at no place.
        resolve(Math.min(x, y) < 0 || Math.max(x, y) > 1 ? undefined : { x, y })
      })
      .exec()
  })
}
