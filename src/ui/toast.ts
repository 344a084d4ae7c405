import Taro from '@tarojs/taro'
import { sentenceOf } from '../cloud/failure'

/** Says a short sentence over the page. */
export function say(sentence: string): void {
  Taro.showToast({ title: sentence, icon: 'none', duration: 2500 })
}

/** Says why something did not work. */
export function sayProblem(error: unknown): void {
  say(sentenceOf(error))
}
