import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compileString } from 'sass'

const SRC = path.resolve(__dirname, '../../../src')
const TOKENS = path.join(SRC, 'ui/tokens.scss')

/** The custom properties of a theme as the browser gets them. */
function tokensOf(theme: 'light' | 'dark' | 'elder' | 'measures'): Record<string, string> {
  const source = `${readFileSync(TOKENS, 'utf8')}\n.it { @include ${theme} }`
  const declarations = compileString(source).css.matchAll(/--([\w-]+):\s*([^;]+);/g)
  return Object.fromEntries([...declarations].map(([, name = '', value = '']) => [name, value.trim()]))
}

/** WCAG 2's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** What is read on what, in every theme. */
const READ_ON = [
  ['text', 'ground'],
  ['text', 'card'],
  ['text-soft', 'ground'],
  ['text-soft', 'card'],
  ['brand', 'ground'],
  ['brand', 'card'],
  ['brand', 'brand-soft'],
  ['on-brand', 'brand'],
  ['soon', 'soon-soft'],
  ['late', 'late-soft'],
  ['late', 'card'],
  ['late', 'ground'],
] as const

const THEMES = ['light', 'dark'] as const

describe.each(THEMES)('%s', (theme) => {
  const tokens = tokensOf(theme)

  test.each(READ_ON)('%s is read on %s: 4.5:1 or more', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['ground', 'card'])('the edge of a field is seen on %s: 3:1 or more', (ground) => {
    expect(contrast(tokens.edge ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })

  test("WeChat's own bars have the same colours", () => {
    const native = JSON.parse(readFileSync(path.join(SRC, 'theme.json'), 'utf8'))[theme]
    expect(native).toMatchObject({
      ground: tokens.ground,
      tabGround: tokens.card,
      tab: tokens['text-soft'],
      tabSelected: tokens.brand,
    })
  })
})

test('light and dark name the same colours', () => {
  const light = Object.keys(tokensOf('light')).filter((name) => !name.endsWith('-photo'))
  expect(Object.keys(tokensOf('dark'))).toEqual(light)
})

/** What the elder view has to keep to (MIIT's rules), in px. */
const ELDER_LEAST: Record<string, number> = {
  'font-title': 18,
  'font-heading': 18,
  'font-body': 18,
  'font-small': 18,
  'font-tag': 18,
  'font-tab': 18,
  touch: 60,
  target: 60,
}

test.each(Object.keys(tokensOf('measures')).filter((name) => /^font-|^touch$|^target$/.test(name)))(
  'the elder view enlarges %s enough',
  (name) => {
    const pixels = Number.parseInt(tokensOf('elder')[name] ?? '', 10)
    expect(pixels).toBeGreaterThanOrEqual(ELDER_LEAST[name] ?? Number.POSITIVE_INFINITY)
  },
)

test('pages and components hold no colours of their own', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(scss|tsx)$/.test(name))
    .map((name) => path.join(SRC, name))
    .filter((file) => file !== TOKENS)
  const coloured = files.filter((file) => {
    // Icons are drawn black and take the colour of the text around them.
    const source = readFileSync(file, 'utf8').replaceAll("stroke='%23000'", '')
    return /#[\da-f]{3,8}\b(?!-)|rgba?\(|hsla?\(/i.test(source.replaceAll(/#\{|^#[\w-]+ |, #[\w-]+ /gm, ''))
  })
  expect(coloured.map((file) => path.relative(SRC, file))).toEqual([])
})
