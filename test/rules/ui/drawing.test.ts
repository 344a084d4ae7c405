import fc from 'fast-check'
import { metresBetween } from '../../../cloudfunctions/division/point'
import { drawingSvg } from '../../../src/ui/drawing-svg'
import { projectionOf } from '../../../src/ui/projection'
import { square } from '../../support/map'

const anyPoint = fc.record({
  longitude: fc.double({ min: 119.9, max: 120, noNaN: true }),
  latitude: fc.double({ min: 31.7, max: 31.8, noNaN: true }),
})
const anyPoints = fc.array(anyPoint, { minLength: 1, maxLength: 30 })

test('every place lies on the drawing, and a tap on it means the place again, to a metre', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const { width, height, toPlace, toPoint } = projectionOf(points, 360)
      for (const point of points) {
        const [x, y] = toPlace(point)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
        expect(metresBetween(toPoint(x, y), point)).toBeLessThan(1)
      }
    }),
  )
})

test('north is up, and a hundred metres are as long to the east as to the north', () => {
  const middle = { longitude: 119.95, latitude: 31.75 }
  const east = { ...middle, longitude: 119.95 + 0.001 / Math.cos((31.7505 * Math.PI) / 180) }
  const north = { ...middle, latitude: 31.751 }
  const { toPlace } = projectionOf([middle, east, north], 360)
  const [[x, y], [atEast], [, atNorth]] = [toPlace(middle), toPlace(east), toPlace(north)]
  expect(atNorth).toBeLessThan(y)
  expect(atEast - x).toBeCloseTo(y - atNorth, 3)
})

test('a drawing is one picture, whatever its labels say', () => {
  const area = square(119.95, 31.77)
  const dots = [{ point: { longitude: 119.955, latitude: 31.775 }, tone: 'part1' as const, label: '1' }]
  const svg = drawingSvg(projectionOf([{ longitude: 119.95, latitude: 31.77 }], 360), {
    shapes: [{ area, tone: 'grid', label: '<b>&' }],
    dots,
    mark: { longitude: 119.952, latitude: 31.772 },
  })
  expect(svg).toContain('&#60;b&#62;&#38;')
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  expect(svg).toContain('prefers-color-scheme:dark')
})
