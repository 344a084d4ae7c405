import Taro from '@tarojs/taro'
import { sentenceOf } from '../cloud/failure'
import { showFirstFault } from './fault'

/** Says a short sentence over the page. */
export function say(sentence: string): void {
  Taro.showToast({ title: sentence, icon: 'none', duration: 2500 })
}

/** Says why something did not work. */
export function sayProblem(error: unknown): void {
  say(sentenceOf(error))
}

const MILLISECONDS_TO_DRAW = 100

/** Says that a form is not complete, and brings the first thing that is missing into view once it is drawn. */
export function sayIncomplete(): void {
  say('还有几处没有填好，请看红字')
  setTimeout(showFirstFault, MILLISECONDS_TO_DRAW)
}
