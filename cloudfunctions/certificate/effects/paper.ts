import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib'
import type { Certificate } from '../certificate'
import { type Words, wordsOf } from '../words'
import { BOX, fontFor } from './font'

const A4 = { width: 595, height: 842 }
const MARGIN = 48
const INK = rgb(0.1, 0.12, 0.14)
const LINE = rgb(0.75, 0.76, 0.78)
const BODY = 10.5
const SMALL = 9
const LEADING = 1.6

/** Where the columns of the table begin, and how wide each is. */
const COLUMNS = [
  { at: 0, width: 74 },
  { at: 78, width: 70 },
  { at: 152, width: 190 },
  { at: 348, width: 84 },
  { at: 438, width: 61 },
] as const

interface Pen {
  document: PDFDocument
  font: PDFFont
  page: PDFPage
  y: number
}

/** A certificate as a PDF of about 20 KB with the font it needs inside, and the characters the font has not. */
export async function drawCertificate(
  certificate: Certificate,
): Promise<{ bytes: Uint8Array; missing: string[] }> {
  const plain = wordsOf(certificate)
  const { font, missing } = await fontFor(Object.values(plain).flat(2).join(''))
  const words = missing.length ? (JSON.parse(withBoxes(JSON.stringify(plain), missing)) as Words) : plain
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  document.setTitle(words.title)
  const pen: Pen = {
    document,
    font: await document.embedFont(font),
    page: document.addPage([A4.width, A4.height]),
    y: A4.height - MARGIN,
  }
  draw(pen, words, missing)
  return { bytes: await document.save(), missing }
}

function draw(pen: Pen, words: Words, missing: readonly string[]): void {
  const width = pen.font.widthOfTextAtSize(words.title, 20)
  pen.y -= 24
  write(pen, words.title, { x: (A4.width - width) / 2, size: 20 })
  pen.y -= 34
  for (const line of [...words.head, '', words.sentence]) paragraph(pen, line, BODY)
  pen.y -= 6
  row(pen, words.columns)
  for (const cells of words.rows) row(pen, cells)
  pen.y -= 16
  for (const line of words.foot) paragraph(pen, line, BODY)
  pen.y -= 8
  for (const line of words.notes) paragraph(pen, line, SMALL)
  if (missing.length) paragraph(pen, words.boxes, SMALL)
}

function withBoxes(text: string, missing: readonly string[]): string {
  return missing.reduce((drawn, character) => drawn.replaceAll(character, BOX), text)
}

function paragraph(pen: Pen, text: string, size: number): void {
  for (const line of linesOf(pen.font, text, size, A4.width - 2 * MARGIN)) {
    makeRoom(pen, size * LEADING)
    pen.y -= size * LEADING
    write(pen, line, { x: MARGIN, size })
  }
}

/** One row of the table, as high as its fullest cell, with a line below. */
function row(pen: Pen, cells: readonly string[]): void {
  const wrapped = COLUMNS.map(({ width }, index) => linesOf(pen.font, cells[index] ?? '', SMALL, width))
  const height = Math.max(...wrapped.map((lines) => lines.length)) * SMALL * 1.4 + 8
  makeRoom(pen, height)
  wrapped.forEach((lines, column) => {
    lines.forEach((line, index) => {
      const y = pen.y - 4 - SMALL * (1 + index * 1.4)
      write({ ...pen, y }, line, { x: MARGIN + (COLUMNS[column]?.at ?? 0), size: SMALL })
    })
  })
  pen.y -= height
  const ends = { start: { x: MARGIN, y: pen.y }, end: { x: A4.width - MARGIN, y: pen.y } }
  pen.page.drawLine({ ...ends, thickness: 0.5, color: LINE })
}

function makeRoom(pen: Pen, height: number): void {
  if (pen.y - height >= MARGIN) return
  pen.page = pen.document.addPage([A4.width, A4.height])
  pen.y = A4.height - MARGIN
}

function write({ page, font, y }: Pen, text: string, { x, size }: { x: number; size: number }): void {
  page.drawText(text, { x, y, size, font, color: INK })
}

/** A text in lines no wider than this; Chinese may break after any character. */
function linesOf(font: PDFFont, text: string, size: number, width: number): string[] {
  const lines = ['']
  for (const character of text) {
    const line = (lines.at(-1) ?? '') + character
    if (font.widthOfTextAtSize(line, size) <= width) lines[lines.length - 1] = line
    else lines.push(character)
  }
  return lines
}
