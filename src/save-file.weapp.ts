import Taro from '@tarojs/taro'

/** Hands a file over, given in base64: WeChat opens it, and offers to send it on or to keep it. */
export async function saveFile(name: string, content: Blob | string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name.replaceAll(/[\\/:*?"<>|]/g, '')}`
  Taro.getFileSystemManager().writeFileSync(filePath, String(content), 'base64')
  await Taro.openDocument({ filePath, showMenu: true })
}
