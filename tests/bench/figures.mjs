export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? Number.NaN : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** The value with this share of the others below it. */
export const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN

/** `min – median – max`, because one figure without its spread says nothing. */
export const spread = (values, digits = 2) => [Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(digits)).join(' – ')

export const table = (rows) => ['| what | measured | aim |', '|---|---:|---:|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')

export const bytes = (count) => `${count.toLocaleString('en')} B`
