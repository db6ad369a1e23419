import type { Field } from '../../../runtime/engine/fields.ts'
import { sampleText } from '../../binding/field-tree.ts'
import { say } from '../../services/say.ts'
import { expressionAt } from './expression-at.ts'
import type { Monaco } from './monaco.ts'

const functions: readonly { name: string; insert: string; says: { en: string; 'zh-CN': string } }[] = [
  { name: 'date', insert: 'date($1)', says: { en: 'A date, in words', 'zh-CN': '日期' } },
  { name: 'dateTime', insert: 'dateTime($1)', says: { en: 'A date with its time', 'zh-CN': '日期和时间' } },
  { name: 'time', insert: 'time($1)', says: { en: 'The time of day', 'zh-CN': '时间' } },
  { name: 'money', insert: 'money($1)', says: { en: 'An amount in the brand’s currency', 'zh-CN': '以品牌货币表示的金额' } },
  { name: 'number', insert: 'number($1)', says: { en: 'A number with separators', 'zh-CN': '带分隔符的数字' } },
  { name: 'percent', insert: 'percent($1)', says: { en: 'A share of one hundred', 'zh-CN': '百分比' } },
  { name: 'mask', insert: 'mask($1)', says: { en: 'All but the last characters hidden', 'zh-CN': '仅显示末尾几位' } },
  { name: 'plural', insert: "plural($1, '$2', '$3')", says: { en: 'The right form for a number', 'zh-CN': '随数量变化的说法' } },
  { name: 'default', insert: "default($1, '$2')", says: { en: 'Something else where it is missing', 'zh-CN': '没有值时的替代内容' } },
  { name: 'has', insert: 'has($1)', says: { en: 'Whether it is there', 'zh-CN': '是否有值' } },
  { name: 'size', insert: 'size($1)', says: { en: 'How many', 'zh-CN': '数量' } },
]

/** Completes field names and functions in expressions; `fieldsAt` tells what may be named at an offset. */
export function expressionCompletion(monaco: Monaco, owns: (model: unknown) => boolean, fieldsAt: (offset: number) => readonly Field[]) {
  return monaco.languages.registerCompletionItemProvider('json', {
    triggerCharacters: ['.', '{', ' ', '"', '('],
    provideCompletionItems(model, position) {
      const at = owns(model) ? expressionAt(model.getLineContent(position.lineNumber), position.column - 1) : null
      if (!at) return { suggestions: [] }
      const range = new monaco.Range(position.lineNumber, position.column - at.token.length, position.lineNumber, position.column)
      const kind = monaco.languages.CompletionItemKind
      const fields = flatten(fieldsAt(model.getOffsetAt(position))).map((field, i) => ({
        label: { label: field.path, description: field.label },
        kind: field.type === 'object' ? kind.Struct : field.type === 'list' ? kind.Value : kind.Field,
        detail: sampleText(field.sample),
        insertText: field.path,
        filterText: field.path,
        sortText: `0${String(i).padStart(4, '0')}`,
        range,
      }))
      const calls = functions.map(({ name, insert, says }) => ({
        label: { label: `${name}()`, description: say(says) },
        kind: kind.Function,
        insertText: insert,
        insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
        filterText: name,
        sortText: `1${name}`,
        range,
      }))
      return { suggestions: at.token.includes('.') ? fields : [...fields, ...calls] }
    },
  })
}

const flatten = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...(field.type === 'list' ? [] : flatten(field.fields ?? []))])
