import type { Message, Problem } from '../../schemas/problem.ts'

/** What compile can find wrong with an app, in words. `{x}` is filled in. */
const words = {
  'duplicate-id': { en: 'Another block already has the id “{x}”.', 'zh-CN': '编号“{x}”已被其他组件使用。' },
  'too-many-blocks': { en: 'This app has more than {x} blocks.', 'zh-CN': '组件超过了 {x} 个。' },
  'unknown-block': { en: 'There is no block “{x}”.', 'zh-CN': '没有名为“{x}”的组件。' },
  'newer-block': { en: 'This was made with a newer “{x}” block. Update the studio to open it.', 'zh-CN': '此内容由更新版本的“{x}”组件制作，请先升级。' },
  'unknown-data-block': { en: 'No data block “{x}” has been published.', 'zh-CN': '没有发布过数据组件“{x}”。' },
  'unknown-slot': { en: 'This block has no place called “{x}”.', 'zh-CN': '此组件没有名为“{x}”的位置。' },
  'slot-refuses': { en: 'A “{x}” block cannot stand in this place.', 'zh-CN': '此位置不能放“{x}”组件。' },
  'unknown-service': { en: 'No service “{x}” has been published.', 'zh-CN': '没有发布过信息服务“{x}”。' },
  'for-staff': {
    en: '“{x}” answers the brand’s own people, and an app is open to everybody. Take it out; its answer is read with “touchlet ask”.',
    'zh-CN': '“{x}”仅供品牌内部使用，而微应用对所有人开放。请移除它；可用“touchlet ask”查看结果。',
  },
  'not-a-query': {
    en: '“{x}” does something; a view can only ask. Put it on a form.',
    'zh-CN': '“{x}”是办理类服务，页面数据只能使用查询类服务；请把它放到表单上。',
  },
  'not-a-command': { en: '“{x}” only answers questions; a form needs a service that does something.', 'zh-CN': '“{x}”是查询类服务，表单需要办理类服务。' },
  'unknown-fact': { en: 'The brand has no fact “{x}”.', 'zh-CN': '品牌没有信息项“{x}”。' },
  'unsafe-pattern': { en: 'The pattern of “{x}” could take too long to check. Use a simpler one.', 'zh-CN': '“{x}”的格式规则过于复杂，请简化。' },
  'file-rules': {
    en: 'The file that “{x}” asks for is of no kind that is taken, or of no size.',
    'zh-CN': '“{x}”所要的文件类型或大小设置不正确。',
  },
  'file-question': {
    en: '“{x}” asks for a file: only a file block can ask it, and it can ask nothing else.',
    'zh-CN': '“{x}”与组件不符：文件只能用“上传文件”组件询问，该组件也只能询问文件。',
  },
  'not-public': {
    en: '“{x}” is answered out of sight, so it has to be public: nothing about a person is kept without them seeing it.',
    'zh-CN': '“{x}”在客户看不到的地方填写，只能是公开信息：个人信息必须让客户看到。',
  },
  'private-title': {
    en: 'A title stands in the tab, in the history and on the card of a page that is shared, so it holds only what everybody may know. “{x}” is about one customer.',
    'zh-CN': '标题会出现在标签页、历史记录和分享卡片中，只能包含人人可见的信息；“{x}”属于某位客户的信息。',
  },
  'day-bounds': {
    en: '“{x}” takes days from or to something that is no day: write today, 2026-01-31, -P2Y or P30D.',
    'zh-CN': '“{x}”的日期范围不正确，请写成 today、2026-01-31、-P2Y 或 P30D。',
  },
  'unknown-ask': { en: 'This app does not ask “{x}”.', 'zh-CN': '此应用没有名为“{x}”的问题。' },
  'ask-outside-form': { en: 'A question has to stand inside a form.', 'zh-CN': '问题必须放在表单里。' },
  'nested-form': { en: 'A form cannot stand inside a form.', 'zh-CN': '表单里不能再放表单。' },
  'form-of-its-own': {
    en: '“{x}” sends something by itself, so it cannot stand inside a form. Move it below the form.',
    'zh-CN': '“{x}”会单独提交，不能放在表单里。请把它移到表单下方。',
  },
  'digital-link-app': {
    en: 'Codes on packs (GS1 Digital Link) lead to “{x}”, and there is no such app yet. Whoever scans one is told that its page is not open.',
    'zh-CN': '包装上的编码（GS1 Digital Link）指向微应用“{x}”，但它还不存在。扫码的客户会看到“页面尚未开放”。',
  },
  'digital-link-ask': {
    en: 'Codes on packs (GS1 Digital Link) lead to this app and answer “{x}”, which it does not ask. Ask it here, or name another question in the brand.',
    'zh-CN': '包装上的编码（GS1 Digital Link）会打开此应用并填入“{x}”，但应用没有这个问题。请添加该问题，或在品牌设置中改用其他问题。',
  },
  'digital-link-public': {
    en: 'Codes on packs (GS1 Digital Link) answer “{x}” in an address, so it has to be public. Make it public, or name another question in the brand.',
    'zh-CN': '包装上的编码（GS1 Digital Link）会把“{x}”写在网址里，因此它必须是公开信息。请改为公开，或在品牌设置中改用其他问题。',
  },
  'never-asked': { en: '“{x}” is needed here, but no form asks for it.', 'zh-CN': '这里需要“{x}”，但没有表单询问它。' },
  'asked-twice': { en: 'This form asks for “{x}” twice.', 'zh-CN': '此表单重复询问了“{x}”。' },
  'unknown-view': { en: 'There is no view “{x}”.', 'zh-CN': '没有名为“{x}”的页面。' },
  'unknown-refusal': { en: 'The service has no refusal “{x}”.', 'zh-CN': '信息服务没有拒绝情形“{x}”。' },
  'unreachable-view': { en: 'Nothing leads to the view “{x}”.', 'zh-CN': '没有任何入口可以到达页面“{x}”。' },
  'form-without-outcome': { en: 'This form leads nowhere. Choose the view it goes to.', 'zh-CN': '此表单没有去向，请选择提交后进入的页面。' },
  'empty-form': { en: 'This form asks nothing.', 'zh-CN': '此表单没有任何问题。' },
  'missing-input': { en: 'The service needs “{x}”.', 'zh-CN': '信息服务需要“{x}”。' },
  'unknown-input': { en: 'The service takes no “{x}”.', 'zh-CN': '信息服务不接受“{x}”。' },
  'missing-from': { en: 'This data block needs data for “{x}”.', 'zh-CN': '此数据组件需要“{x}”的数据。' },
  'wrong-from': { en: '“{x}” comes from another service than this data block shows.', 'zh-CN': '“{x}”来自其他信息服务，与此数据组件不符。' },
  'reserved-name': { en: '“{x}” has a meaning of its own. Choose another name.', 'zh-CN': '“{x}”是保留名称，请换一个。' },
  'static-prop': { en: 'This cannot be bound to data.', 'zh-CN': '此项不能绑定数据。' },
  'bad-address': {
    en: 'This is no address that can be opened. Begin it with https://, mailto: or tel:, or with / for a page of this site; without a name and password, blanks and backslashes.',
    'zh-CN': '此网址无法打开。请以 https://、mailto:、tel: 开头，或以 / 开头指向本站页面；不能包含用户名密码、空格或反斜杠。',
  },
  'bad-picture': {
    en: 'This is no address of a picture. Begin it with https://, or choose one of the brand’s pictures.',
    'zh-CN': '此图片地址不正确。请以 https:// 开头，或选择品牌图片。',
  },
  'bad-phone': {
    en: 'This is no phone number. Write digits, like 400 555 0100 or +86 21 5555 0100.',
    'zh-CN': '电话号码不正确，请填写数字，例如 400 555 0100 或 +86 21 5555 0100。',
  },
  'bad-link': {
    en: 'A link in this text cannot be opened. Begin its address with https://, mailto: or tel:, or with / for a page of this site.',
    'zh-CN': '文字中的链接无法打开。链接地址请以 https://、mailto:、tel: 开头，或以 / 开头指向本站页面。',
  },
  'open-braces': { en: 'A “{{” is not closed by “}}”.', 'zh-CN': '有“{{”没有以“}}”结束。' },
  'not-a-list': { en: 'This gives no list to repeat over.', 'zh-CN': '此处不是列表，无法逐项重复。' },
  untranslated: { en: 'Not translated into {x} yet.', 'zh-CN': '尚未翻译为 {x}。' },
  'foreign-words': {
    en: 'Blocks say what they say by themselves (buttons, errors, “open now”) in English where the page is in {x}: their words are written in English and Chinese only.',
    'zh-CN': '组件自带的文字（按钮、错误提示、“营业中”等）目前只有中文和英文，在 {x} 页面上会显示为英文。',
  },
  'no-help': {
    en: 'A customer who is stuck finds no person here: the brand gives neither a phone number nor a web address for help.',
    'zh-CN': '客户遇到困难时无法联系人工：品牌没有填写客服电话或客服网址。',
  },
  'stray-translation': { en: 'This translation belongs to nothing: “{x}”.', 'zh-CN': '此译文没有对应的内容：“{x}”。' },
  'unknown-handoff': { en: 'The handoff gives “{x}”, which this app does not ask.', 'zh-CN': '接力中的“{x}”并不是此应用询问的信息。' },
  'cannot-render': { en: 'This block cannot be drawn with what it was given.', 'zh-CN': '此组件无法以当前内容呈现。' },
  'cannot-compile': { en: 'This app could not be read.', 'zh-CN': '无法读取此应用。' },
} satisfies Record<string, Message>

export type CompileCode = keyof typeof words

/** Gathers problems, each once. */
export class Problems {
  readonly list: Problem[] = []
  readonly #seen = new Set<string>()

  add(problem: Problem): void {
    const key = `${problem.code}|${problem.path}|${problem.message.en}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.list.push(problem)
  }

  say(code: CompileCode, path: string, x = '', node?: string, severity: Problem['severity'] = 'error'): void {
    const { en, 'zh-CN': zh } = words[code]
    this.add({ code, severity, path, message: { en: en.replace('{x}', x), 'zh-CN': zh.replace('{x}', x) }, ...(node === undefined ? {} : { node }) })
  }
}
