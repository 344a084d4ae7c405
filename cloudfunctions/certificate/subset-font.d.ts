declare module 'subset-font' {
  /** The font with the characters of `text` alone. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'truetype' | 'sfnt' | 'woff' | 'woff2'
      noHinting?: boolean
      noLayoutClosure?: boolean
      dropTables?: readonly string[]
    },
  ): Promise<Buffer>
}
