import { parseArgs } from 'node:util'
import { Refused } from './api.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { printProblems } from './print-problems.ts'
import { say } from './say.ts'
import { UsageError } from './usage-error.ts'

async function main([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const [wanted] = rest
    console.log(wanted !== undefined && Object.hasOwn(commands, wanted) ? commandHelp(commands[wanted] as Command) : overview())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? (commands[name] as Command) : undefined
  if (!command) throw new UsageError({ en: `There is no command "${name}". See touchlet --help.`, 'zh-CN': `没有“${name}”这个命令，请看 touchlet --help。` })
  const { values, positionals } = readArgs(command, rest)
  if (values.help) {
    console.log(commandHelp(command))
    return 0
  }
  return command.run(positionals, values as Record<string, string | boolean | undefined>)
}

function readArgs(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: { ...command.options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true })
  } catch (error) {
    const { message } = error as Error
    throw new UsageError({ en: `${message}\nUsage: touchlet ${command.usage}`, 'zh-CN': `${message}\n用法：touchlet ${command.usage}` })
  }
}

const commandHelp = (command: Command): string => `touchlet ${command.usage}\n\n${say(command.summary)}\n\n${say(command.help)}`

function overview(): string {
  const lines = Object.values(commands).map((command) => `  touchlet ${command.usage}\n      ${say(command.summary)}`)
  return `${say({ en: 'Touchlet from the command line.', 'zh-CN': 'Touchlet 命令行工具。' })}\n\n${lines.join('\n\n')}\n\n${say({ en: 'More: touchlet <command> --help', 'zh-CN': '详情：touchlet <命令> --help' })}`
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof Refused) {
      console.error(`✗ ${error.message}`)
      printProblems(error.problems.map((problem) => ({ file: 'studio', problem })))
    } else if (error instanceof UsageError) console.error(error.message)
    else console.error(error)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
