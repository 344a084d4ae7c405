import fc from 'fast-check'
import { gcj02Of } from '../../../cloudfunctions/division/gcj02'
import { metresBetween } from '../../../cloudfunctions/division/point'

/** Points whose shift is published with the open conversion libraries. */
test.each([
  [
    'Shanghai',
    { latitude: 31.1774276, longitude: 121.5272106 },
    { latitude: 31.17530398364597, longitude: 121.531541859215 },
  ],
  [
    'Shenzhen',
    { latitude: 22.543847, longitude: 113.912316 },
    { latitude: 22.540796131694766, longitude: 113.9171764808363 },
  ],
  [
    'Beijing',
    { latitude: 39.911954, longitude: 116.377817 },
    { latitude: 39.91334545536069, longitude: 116.38404722455657 },
  ],
] as const)('a point in %s is where the maps of China show it', (_city, satellite, map) => {
  expect(metresBetween(gcj02Of(satellite), map)).toBeLessThan(1)
})

test('around Changzhou everything is shifted by some hundred metres, all about the same', () => {
  const around = fc.record({
    longitude: fc.double({ min: 119.8, max: 120.1, noNaN: true }),
    latitude: fc.double({ min: 31.6, max: 31.9, noNaN: true }),
  })
  fc.assert(
    fc.property(around, (point) => {
      const metres = metresBetween(point, gcj02Of(point))
      return metres > 300 && metres < 700
    }),
  )
})
