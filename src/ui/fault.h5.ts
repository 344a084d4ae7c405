/** Brings the first fault into view; pages behind this one are in the document, too. */
export function showFirstFault(): void {
  const faults = [...document.querySelectorAll<HTMLElement>('.fault')]
  faults.find(({ offsetParent }) => offsetParent)?.scrollIntoView({ block: 'start', behavior: 'smooth' })
}
