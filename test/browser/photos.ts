/** The smallest picture there is: one grey pixel, as a phone's camera would name it. */
export const lampPhoto = {
  name: 'IMG_0017.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCBDbjlWwAAAABJRU5ErkJggg==',
    'base64',
  ),
}
