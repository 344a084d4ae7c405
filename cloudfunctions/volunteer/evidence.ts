/** Where the pages put photos that prove a service. */
export const EVIDENCE_FOLDER = 'volunteer/'

/** True when a storage file id lies in that folder. */
export function isEvidenceId(fileId: string): boolean {
  return /^cloud:\/\/[^/]+\/volunteer\/[\w-]+\.\w+$/.test(fileId)
}
