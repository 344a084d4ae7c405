import Taro from '@tarojs/taro'

/** Keeps a chosen file beyond the end of the app, and gives its name from then on. */
export function keepFile(path: string): Promise<string> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(String(savedFilePath)),
      // No room left on the phone: it is there as long as WeChat keeps what is temporary.
      fail: () => resolve(path),
    })
  })
}

/** Makes kept files ready to be shown; in WeChat they always are. */
export async function openFiles(_names: readonly string[]): Promise<void> {}

/** Where a kept file is to be found now. */
export function pathOf(name: string): string {
  return name
}

export function forgetFile(name: string): void {
  Taro.getFileSystemManager().removeSavedFile({ filePath: name, fail: () => undefined })
}
