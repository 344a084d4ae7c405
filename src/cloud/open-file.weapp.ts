import Taro from '@tarojs/taro'
import type { MadeFile } from './open-file.h5'

/** Shows the file in WeChat's own viewer, from where it can be forwarded, saved or printed. */
export async function openFile({ name, base64 }: MadeFile): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.openDocument({ filePath, showMenu: true })
}
