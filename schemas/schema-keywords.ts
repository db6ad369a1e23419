/** Keywords of JSON Schema by what they hold: a schema, a list of schemas, schemas by name. Everything else holds data. */
export const schemaKeywords = {
  one: new Set(
    'items additionalItems additionalProperties unevaluatedItems unevaluatedProperties contains propertyNames not if then else contentSchema'.split(' '),
  ),
  list: new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items']),
  named: new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies']),
} as const
