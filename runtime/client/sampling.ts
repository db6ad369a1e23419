/** Days a device's decision holds where the host says nothing. */
const usualDays = 30
const dayMs = 86_400_000

/**
 * Whether an app that asks for something (a survey) is shown on this device now. `sample`: how many of a hundred devices
 * are asked; a device's lot holds for `every` days, so that a reload does not draw again. `every`: the least number of days
 * between two askings. Without either it is always shown. What is kept is the day and the lot, for this host alone.
 */
export function isAsked(
  app: string,
  { sample, every }: { sample: string | null; every: string | null },
  { now, random, storage }: { now: number; random: number; storage: Pick<Storage, 'getItem' | 'setItem'> | null },
): boolean {
  if (sample === null && every === null) return true
  const key = `touchlet:asked:${app}`
  const share = sample === null ? 100 : Number(sample)
  const days = every === null ? usualDays : Number(every)
  // What is no number hides nothing: a typing error must not silence a survey for ever.
  const drawn = Number.isFinite(share) ? random * 100 < share : true
  try {
    const [at = '', lot = ''] = (storage?.getItem(key) ?? '').split(' ')
    const fresh = at !== '' && now - Number(at) < (Number.isFinite(days) ? days : usualDays) * dayMs
    // Drawn before and shown before: not again within the time. Not drawn: not drawn again either.
    if (fresh) return lot === 'out' ? false : every === null
    storage?.setItem(key, `${now} ${drawn ? 'in' : 'out'}`)
  } catch {
    // A host may forbid storage: then each visit draws anew.
  }
  return drawn
}
