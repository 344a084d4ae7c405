import Taro from '@tarojs/taro'
import type { Point } from '../../cloudfunctions/division/point'

export const POINT_WORDS = '在地图上选'

/** A point chosen on WeChat's map; undefined when he changes his mind. Fails when he may not be asked. */
export async function choosePoint(): Promise<Point | undefined> {
  try {
    const { longitude, latitude } = await Taro.chooseLocation({})
    return { longitude: Number(longitude), latitude: Number(latitude) }
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return undefined
    throw failure
  }
}
