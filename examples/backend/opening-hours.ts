/** Seven entries from Monday: opening and closing time, or null where the store is closed that day. */
export type WeekHours = readonly (readonly [string, string] | null)[]

interface HoursLine {
  days: string
  daysEn: string
  time: string
  timeEn: string
}

const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const daysEn = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The week as people read it on a door: neighbouring days with the same hours make one line. */
export function openingHours(week: WeekHours): HoursLine[] {
  const lines: HoursLine[] = []
  for (let first = 0; first < 7; ) {
    const hours = week[first] ?? null
    let last = first
    while (last < 6 && String(week[last + 1] ?? null) === String(hours)) last++
    const time = hours?.join('–')
    lines.push({ ...named(first, last), time: time ?? '休息', timeEn: time ?? 'Closed' })
    first = last + 1
  }
  return lines
}

function named(first: number, last: number): Pick<HoursLine, 'days' | 'daysEn'> {
  if (first === 0 && last === 6) return { days: '每天', daysEn: 'Every day' }
  if (first === last) return { days: days[first] as string, daysEn: daysEn[first] as string }
  return { days: `${days[first]}至${days[last]}`, daysEn: `${daysEn[first]}–${daysEn[last]}` }
}
