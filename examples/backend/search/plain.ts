/** Text as it is compared: full-width forms made narrow, small letters, no accents. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').trim()

/** Only letters and digits: `Xi'an` and `xi an` are one word. */
export const squeezed = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '')
