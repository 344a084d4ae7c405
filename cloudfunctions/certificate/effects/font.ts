import { readFile } from 'node:fs/promises'
import fontkit from '@pdf-lib/fontkit'
import subsetFont from 'subset-font'

/** What stands for a character that the font has not. */
export const BOX = '□'

/** What shaping of vertical and other scripts needs is left out: half of what would remain. */
const SUBSET = {
  targetFormat: 'truetype',
  noHinting: true,
  noLayoutClosure: true,
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'vhea', 'vmtx', 'VORG', 'BASE', 'STAT'],
} as const

let whole: Promise<Buffer> | undefined

/** The font of ten megabytes lies beside the deployed function and is read once. */
function wholeFont(): Promise<Buffer> {
  whole ??= readFile(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
  return whole
}

/**
 * The font with the characters of `text` alone, a few kilobytes, and the characters it has not: those of CJK
 * Extension B and later (𠮷), which a drawn text would silently lose.
 */
export async function fontFor(text: string): Promise<{ font: Uint8Array; missing: string[] }> {
  const characters = [...new Set(text)]
  const font = await subsetFont(await wholeFont(), characters.join('') + BOX, SUBSET)
  const known = fontkit.create(font)
  const missing = characters.filter((character) => !known.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  return { font, missing: missing.filter((character) => character.trim() !== '') }
}
