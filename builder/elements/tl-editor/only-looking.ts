import { html } from 'lit'
import { say } from '../../services/say.ts'
import '../ui-icon/ui-icon.element.ts'

/** Said before work is done that would not be kept. */
export const onlyLooking = () => html`<section class="looking" aria-label=${say({ en: 'What you may do', 'zh-CN': '你的权限' })}>
  <ui-icon name="eye"></ui-icon>
  ${say({ en: 'You can look and try. Composers and approvers change and publish apps; what you change here is not saved.', 'zh-CN': '你可以查看和试用。微应用由搭建者和审核人修改与发布，你在这里的修改不会保存。' })}
</section>`
