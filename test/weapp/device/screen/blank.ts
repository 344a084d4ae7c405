import type { Screen } from './screen'

/** No screen at all: the logic layer runs alone, quickly, and every change counts as drawn. */
export class BlankScreen implements Screen {
  listen(): void {}
  async open(): Promise<void> {}
  async start(): Promise<void> {}
  async setData(): Promise<void> {}
  async show(): Promise<void> {}
  async close(): Promise<void> {}
  async toast(): Promise<void> {}
  async hideToast(): Promise<void> {}
  modal(): Promise<'confirm' | 'cancel'> {
    throw new Error('nobody can answer a dialog on a blank screen')
  }
  async stop(): Promise<void> {}
}
