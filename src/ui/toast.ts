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

/** Says what a form lacks, the first thing in words, and brings it into view once it is drawn. */
export function sayLacking([first = '', ...others]: readonly string[]): void {
  say(others.length > 0 ? `${first}；还有 ${others.length} 处没有填好` : first)
  setTimeout(showFirstFault, MILLISECONDS_TO_DRAW)
}
