import { isElder, onElderChange, tell } from './elder'
import './browser.scss'

/** What the arrow keys walk through, and within what: the choices of a field, the items of a whole page. */
const WALKS = { radio: '[role=radiogroup]', option: '.taro_page' } as const

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** What a browser needs beyond WeChat: names on the bars it draws, a keyboard, the elder view around the page. */
export function dressBrowser(): void {
  document.addEventListener('keydown', onKey)
  nameBar('taro-navigation-bar-back', '返回')
  nameBar('taro-navigation-bar-home', '回到首页')
  const showElder = () => document.body.classList.toggle('elder', isElder())
  onElderChange(showElder)
  // Chosen in another window of this browser.
  addEventListener('storage', ({ key }) => key === 'elder' && tell())
  showElder()
}

/** Enter and space act like a tap, arrow keys choose within a group. */
function onKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  const role = target.getAttribute('role')
  if (!role || target.closest('input, textarea')) return
  if (event.key === 'Enter' || event.key === ' ') target.click()
  else if (event.key in STEPS) neighbourOf(target, STEPS[event.key] ?? 0)?.choose()
  else return
  event.preventDefault()
}

function neighbourOf(target: HTMLElement, step: number): { choose: () => void } | undefined {
  for (const [member, around] of Object.entries(WALKS)) {
    const members = [...(target.closest(around)?.querySelectorAll<HTMLElement>(`[role=${member}]`) ?? [])]
    const next = members[members.indexOf(target) + step]
    if (!members.includes(target) || !next) continue
    return {
      choose() {
        next.focus()
        next.click()
      },
    }
  }
}

/** Taro draws the navigation bar's two buttons without a name. */
function nameBar(className: string, name: string): void {
  const button = document.querySelector(`.${className}`)
  button?.setAttribute('role', 'button')
  button?.setAttribute('aria-label', name)
  button?.setAttribute('tabindex', '0')
}
