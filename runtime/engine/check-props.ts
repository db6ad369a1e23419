import { validators } from '../../blocks/generated/validators.ts'
import type { RegisteredBlock } from '../../blocks/kit/block.ts'
import type { BlockNode } from '../../schemas/documents.ts'
import type { Problem } from '../../schemas/problem.ts'
import { schemaProblems } from '../../schemas/schema-problems.ts'
import type { Problems } from './problems.ts'
import { concreteProps } from './props.ts'

/** A node's props as the block's present version wants them. */
export function currentProps(node: BlockNode, block: RegisteredBlock, path: string, owner: string, problems: Problems): Record<string, unknown> {
  let props = node.props ?? {}
  const version = node.version ?? 1
  if (version > block.version) problems.say('newer-block', path, block.type, owner)
  for (let v = version; v < block.version; v++) props = block.migrate?.[v]?.(props) ?? props
  return props
}

/**
 * What is wrong with a node's props by its block's schema and hazards; what is bound is judged by its type elsewhere.
 * False where a value is of the wrong kind or size: a block is never drawn with those (a rating of a billion stars).
 * What is only missing may be drawn without.
 */
export function checkNodeProps(
  node: BlockNode,
  props: Record<string, unknown>,
  block: RegisteredBlock,
  path: string,
  owner: string,
  problems: Problems,
): boolean {
  const validate = validators[block.type]
  const { value, bound } = concreteProps(props)
  if (validate && !validate(value)) {
    const errors = (validate.errors ?? []).filter((error) => {
      const place = error.keyword === 'required' ? `${error.instancePath}/${error.params.missingProperty}` : error.instancePath
      return ![...bound].some((one) => place === one || place.startsWith(`${one}/`))
    })
    for (const problem of schemaProblems(errors, null, path)) {
      if (node.type === 'form' && problem.code === 'required' && problem.path === `${path}.next`) problems.say('form-without-outcome', problem.path, '', owner)
      else problems.add({ ...problem, node: owner })
    }
    return errors.every((error) => error.keyword === 'required' || error.params.limit === 1)
  }
  if (bound.size > 0 || !block.hazards) return true
  for (const hazard of block.hazards(props as never))
    problems.add({
      code: hazard.code,
      severity: 'warning',
      path: hazard.path === '' ? path : `${path}.${hazard.path}`,
      message: hazard.message,
      node: owner,
    } satisfies Problem)
  return true
}
