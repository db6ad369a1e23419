import type { HoursProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { type Day, openingAt, type Period, weekday } from './opening.ts'

/** Whether it is open comes first, then today; the rest of the week is one press away. */
export function renderHours({ title, week, exceptions, timeZone, now }: HoursProps, { locale, say }: RenderContext): Html {
  const opening = openingAt({ week, timeZone, ...(exceptions ? { exceptions } : {}) }, now)
  if (!opening) return html``
  const { days, open, change } = opening
  const clock = (minute: number): string => `${Math.floor((minute % 1440) / 60)}:${String(minute % 60).padStart(2, '0')}`
  const when = (inDays: number): string =>
    inDays === 0 ? '' : inDays === 1 ? say({ en: 'tomorrow ', 'zh-CN': '明天 ' }) : `${weekday(days[inDays]?.date ?? '', locale)} `
  const status = open
    ? change
      ? say({ en: `closes ${when(change.inDays)}at ${clock(change.at)}`, 'zh-CN': `${when(change.inDays)}${clock(change.at)} 打烊` })
      : say({ en: 'around the clock', 'zh-CN': '24 小时营业' })
    : change
      ? say({ en: `opens ${when(change.inDays)}at ${clock(change.at)}`, 'zh-CN': `${when(change.inDays)}${clock(change.at)} 开门` })
      : say({ en: 'no opening hours this week', 'zh-CN': '本周不营业' })
  const state = open ? say({ en: 'Open now', 'zh-CN': '营业中' }) : say({ en: 'Closed', 'zh-CN': '休息中' })
  const periods = (all: readonly Period[]): string =>
    all.length === 0 ? say({ en: 'Closed', 'zh-CN': '休息' }) : all.map(({ from, to }) => `${clock(from)}–${to === 1440 ? '24:00' : clock(to)}`).join(', ')
  const name = (day: Day, i: number): Html =>
    html`${i === 0 ? say({ en: 'Today', 'zh-CN': '今天' }) : weekday(day.date, locale)}${day.label !== undefined && html` <span class="tl-hours-why">${day.label}</span>`}`
  const row = (day: Day, i: number): Html => html`<div><dt>${name(day, i)}</dt><dd><bdi dir="ltr">${periods(day.periods)}</bdi></dd></div>`
  return html`<div class="tl-card tl-hours">${cardTitle(title)}<p class="tl-hours-now" data-open="${open ? 'yes' : 'no'}"><strong>${state}</strong> · ${status}</p><dl>${row(days[0] as Day, 0)}</dl><details><summary>${say({ en: 'The next days', 'zh-CN': '未来几天' })}</summary><dl>${days.slice(1).map((day, i) => row(day, i + 1))}</dl></details></div>`
}
