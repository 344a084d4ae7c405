import Taro from '@tarojs/taro'
import type { ChosenFile } from './file.h5'

/** Lets the person choose an .xlsx file out of a chat; undefined when he thinks better of it. */
export async function chooseWorkbook(): Promise<ChosenFile | undefined> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).catch(
    () => ({ tempFiles: [] }),
  )
  const [file] = tempFiles
  return file && { path: file.path, name: file.name }
}

/** Opens a file in WeChat, from where it can be forwarded to a desk. */
export async function openWorkbook(address: string, _fileName: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url: address })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
}
