import type { Bars } from './screen'

/** WeChat around the pages: its bars, toasts and dialogs. Runs in the browser, in the page that holds the frames. */

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`the shell has no ${selector}`)
  return found
}

function button(text: string, onTap: () => void, className = ''): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { textContent: text, onclick: onTap, className })
}

const shell = {
  open(id: number, address: string) {
    const frame = Object.assign(document.createElement('iframe'), { name: String(id), src: address })
    element('#pages').append(frame)
  },
  close(id: number) {
    document.querySelector(`iframe[name="${id}"]`)?.remove()
  },
  show(id: number, { title, canGoBack, tabs, selected }: Bars) {
    for (const frame of document.querySelectorAll('iframe'))
      frame.style.visibility = frame.name === String(id) ? '' : 'hidden'
    element('#title').textContent = title
    const back = button('‹', () => window.__tell({ type: 'back' }))
    element('#back').replaceChildren(...(canGoBack ? [back] : []))
    const buttons = tabs.map(({ pagePath, text }) => {
      const tell = () => window.__tell({ type: 'tab', route: pagePath })
      return button(text, tell, pagePath === selected ? 'selected' : '')
    })
    element('#tabs').replaceChildren(...buttons)
    element('#tabs').hidden = tabs.length === 0
  },
  toast(text: string, ms: number) {
    const toast = element('#toast')
    toast.textContent = text
    toast.hidden = false
    clearTimeout(Number(toast.dataset.timer))
    toast.dataset.timer = String(setTimeout(shell.hideToast, ms))
  },
  hideToast() {
    element('#toast').hidden = true
  },
  modal(title: string, content: string): Promise<'confirm' | 'cancel'> {
    const modal = element('#modal')
    return new Promise((resolve) => {
      const answer = (tapped: 'confirm' | 'cancel') => () => {
        modal.hidden = true
        resolve(tapped)
      }
      const words = [title, content].map((text) =>
        Object.assign(document.createElement('p'), { textContent: text }),
      )
      modal.replaceChildren(
        ...words,
        button('取消', answer('cancel'), 'cancel'),
        button('确定', answer('confirm'), 'confirm'),
      )
      modal.hidden = false
    })
  },
}

export type Shell = typeof shell

declare global {
  interface Window {
    shell: Shell
  }
}
window.shell = shell
