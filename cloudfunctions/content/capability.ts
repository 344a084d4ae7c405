/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'content/unlawful': '内容未通过安全检查，请修改后再发布',
  'photo/missing': '有照片没有上传成功，请删除后重新添加',
  'photo/type': '照片只支持 JPG、PNG、WebP、HEIC 格式',
  'photo/size': '单张照片不能超过 10 MB，请压缩后再上传',
  'voice/missing': '录音没有上传成功，请重新录一次',
  'voice/type': '这段录音无法识别，请重新录一次',
} as const
