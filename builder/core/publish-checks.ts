import { lowContrasts } from '../../runtime/engine/contrast.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'
import type { Message, Problem } from '../../schemas/problem.ts'

export interface Check {
  /** what is looked at */
  about: 'problems' | 'job' | 'weight' | 'languages' | 'contrast'
  standing: 'good' | 'warn' | 'bad' | 'waiting'
  words: Message
  /** what stands behind it, each at its place */
  problems?: readonly Problem[]
}

const untranslated = /translat/

/** What to look at before customers see an app. Only `bad` keeps it from being published. `weight`: bytes; undefined while it is measured. */
export function publishChecks(app: App, world: World, problems: readonly Problem[], weight: number | null | undefined, budget: number): Check[] {
  return [problemsCheck(problems), jobCheck(app), weightCheck(weight, budget), languagesCheck(app, problems), contrastCheck(world)]
}

function problemsCheck(problems: readonly Problem[]): Check {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const hints = problems.filter(({ severity, code }) => severity === 'warning' && !untranslated.test(code))
  if (errors.length > 0) {
    const n = errors.length
    return {
      about: 'problems',
      standing: 'bad',
      problems: errors,
      words: { en: `${n} ${n === 1 ? 'problem has' : 'problems have'} to be solved first`, 'zh-CN': `有 ${n} 个问题需要先解决` },
    }
  }
  if (hints.length > 0) {
    const n = hints.length
    return {
      about: 'problems',
      standing: 'warn',
      problems: hints,
      words: { en: `No problems, ${n} ${n === 1 ? 'hint' : 'hints'}`, 'zh-CN': `没有问题，有 ${n} 条建议` },
    }
  }
  return { about: 'problems', standing: 'good', words: { en: 'No problems', 'zh-CN': '没有问题' } }
}

function jobCheck(app: App): Check {
  const deeds = Object.values(app.views)
    .flatMap(({ blocks }) => blocks)
    .filter(({ type, props }) => type === 'form' && typeof props?.command === 'object').length
  const steps = Object.keys(app.views).length
  if (deeds > 1)
    return {
      about: 'job',
      standing: 'warn',
      words: { en: `It does ${deeds} things. Two apps may serve better`, 'zh-CN': `包含 ${deeds} 项操作，拆成两个微应用可能更好` },
    }
  return { about: 'job', standing: 'good', words: { en: `One job in ${steps} ${steps === 1 ? 'step' : 'steps'}`, 'zh-CN': `一件事，${steps} 步完成` } }
}

function weightCheck(weight: number | null | undefined, budget: number): Check {
  if (weight === undefined) return { about: 'weight', standing: 'waiting', words: { en: 'Weighing the first view', 'zh-CN': '正在估算首屏大小' } }
  if (weight === null)
    return {
      about: 'weight',
      standing: 'waiting',
      words: { en: 'The first view can be weighed when the problems are solved', 'zh-CN': '解决问题后即可估算首屏大小' },
    }
  const kilo = (bytes: number): string => (bytes / 1000).toFixed(1)
  const words = { en: `First view about ${kilo(weight)} of ${kilo(budget)} KB`, 'zh-CN': `首屏约 ${kilo(weight)} KB，上限 ${kilo(budget)} KB` }
  return { about: 'weight', standing: weight <= budget ? 'good' : 'warn', words }
}

function languagesCheck(app: App, problems: readonly Problem[]): Check {
  const missing = problems.filter(({ code }) => untranslated.test(code))
  const n = app.locales.length
  if (missing.length > 0)
    return {
      about: 'languages',
      standing: 'warn',
      problems: missing,
      words: {
        en: `${missing.length} ${missing.length === 1 ? 'text lacks a translation' : 'texts lack a translation'}`,
        'zh-CN': `有 ${missing.length} 处文字尚未翻译`,
      },
    }
  return {
    about: 'languages',
    standing: 'good',
    words: n === 1 ? { en: 'One language, complete', 'zh-CN': '一种语言，内容完整' } : { en: `${n} languages, complete`, 'zh-CN': `${n} 种语言，内容完整` },
  }
}

function contrastCheck({ brand }: World): Check {
  const low = lowContrasts(brand)
  if (low.length === 0) return { about: 'contrast', standing: 'good', words: { en: 'The brand’s colours are easy to read', 'zh-CN': '品牌配色清晰易读' } }
  const { pair, ratio, least } = low.reduce((a, b) => (b.ratio / b.least < a.ratio / a.least ? b : a))
  return {
    about: 'contrast',
    standing: 'warn',
    words: { en: `${pair.en} is faint: ${ratio.toFixed(1)} of ${least}`, 'zh-CN': `${pair['zh-CN']}对比度偏低：${ratio.toFixed(1)}，应不低于 ${least}` },
  }
}
