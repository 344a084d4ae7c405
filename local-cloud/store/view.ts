/**
 * What a transaction sees differently from the file: documents it wrote itself, and those others wrote after its
 * snapshot. By idText; null stands for a document that is not there.
 */
export type View = ReadonlyMap<string, string | null>

export const NOTHING_DIFFERENT: View = new Map()
