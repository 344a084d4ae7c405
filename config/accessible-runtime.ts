import { mergeInternalComponents } from '@tarojs/shared'
import meanings from './accessible.json'

mergeInternalComponents(meanings)
