import type { Point, Polygon } from '../../cloudfunctions/division/point'
import type { Projection } from './projection'

/** What a shape or dot is: part of the ground, wrong, or one of the parts something is split into. */
export type Tone = 'ground' | 'grid' | 'fault' | 'dot' | 'mark' | `part${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`

export interface Shape {
  area: Polygon
  tone: Tone
  /** Written in its middle. */
  label?: string
}

export interface Dot {
  point: Point
  tone: Tone
  /** One or two characters inside it: what a colour says is also said in words. */
  label?: string
}

/** Colours by theme: a picture knows the system's theme, but not the page's tokens. */
const LIGHT: Record<string, string> = {
  ground: '#eee9dd',
  grid: '#ffffff',
  line: '#6f756b',
  fault: '#e5484d',
  dot: '#565d64',
  mark: '#a8201a',
  text: '#1f2428',
  inside: '#ffffff',
  part1: '#0b6b4f',
  part2: '#8a4b00',
  part3: '#2f5fb3',
  part4: '#8b2f6b',
  part5: '#5b6b00',
  part6: '#00646e',
  part7: '#6a3fb0',
  part8: '#9a3412',
}
const DARK: Record<string, string> = {
  ground: '#1a1f23',
  grid: '#262c32',
  line: '#828a91',
  fault: '#ff7a75',
  dot: '#b0b6bc',
  mark: '#ffa59c',
  text: '#ecebe6',
  inside: '#14171a',
  part1: '#62cba3',
  part2: '#f2b866',
  part3: '#8db4ff',
  part4: '#f09ad1',
  part5: '#c9d86a',
  part6: '#6fd6e0',
  part7: '#c3a6ff',
  part8: '#ffab91',
}

function rules(colours: Record<string, string>): string {
  const fills = Object.entries(colours).map(([name, colour]) => `.${name}{fill:${colour}}`)
  return `${fills.join('')}.shape{stroke:${colours.line}}.fault.shape{fill-opacity:.55;stroke:${colours.fault}}.label{paint-order:stroke;stroke:${colours.grid};stroke-width:4}`
}

const STYLE = `${rules(LIGHT)}@media (prefers-color-scheme:dark){${rules(DARK)}}`

/** Shapes, dots and the one place that is pointed at, as an SVG picture in the theme of the system. */
export function drawingSvg(
  { width, height, toPlace }: Projection,
  { shapes, dots, mark }: { shapes: readonly Shape[]; dots: readonly Dot[]; mark?: Point },
): string {
  const parts = [
    ...shapes.map(
      ({ area, tone }) =>
        `<path class="shape ${tone}" d="${area.map((ring) => path(ring, toPlace)).join('')}"/>`,
    ),
    ...dots.map((dot) => dotOf(dot, toPlace)),
    ...shapes.flatMap(({ area, label }) => (label ? [labelOf(label, middleOf(area), toPlace)] : [])),
    mark ? pin(toPlace(mark)) : '',
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" text-anchor="middle"><style>${STYLE}</style><g stroke-width="1.2" fill-rule="evenodd">${parts.join('')}</g></svg>`
}

/** A picture as an address that an image takes, on a phone and in a browser. */
export function dataUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

type ToPlace = Projection['toPlace']

function path(ring: Polygon[number], toPlace: ToPlace): string {
  const places = ring.map(([longitude, latitude]) => toPlace({ longitude, latitude }).map(short).join(' '))
  return `M${places.join('L')}Z`
}

function dotOf({ point, tone, label }: Dot, toPlace: ToPlace): string {
  const [x, y] = toPlace(point).map(short)
  const circle = `<circle class="${tone}" cx="${x}" cy="${y}" r="${label ? 8 : 3}"/>`
  return label
    ? `${circle}<text class="inside" x="${x}" y="${Number(y) + 4}" font-size="11">${escaped(label)}</text>`
    : circle
}

function labelOf(label: string, point: Point, toPlace: ToPlace): string {
  const [x, y] = toPlace(point).map(short)
  return `<text class="text label" x="${x}" y="${y}" font-size="14" font-weight="600">${escaped(label)}</text>`
}

/** A pin with its tip at the place. */
function pin([x, y]: [number, number]): string {
  return `<path class="mark" d="M${short(x)} ${short(y)}c-3-7-9-10-9-17a9 9 0 0 1 18 0c0 7-6 10-9 17z"/><circle class="inside" cx="${short(x)}" cy="${short(y - 17)}" r="3"/>`
}

function middleOf([outline = []]: Polygon): Point {
  const corners = outline.slice(1)
  const mean = (of: 0 | 1) => corners.reduce((sum, corner) => sum + corner[of], 0) / corners.length
  return { longitude: mean(0), latitude: mean(1) }
}

const short = (value: number) => Math.round(value * 10) / 10

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
