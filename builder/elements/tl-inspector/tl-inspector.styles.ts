import { fieldStyles } from './field.styles.ts'
import { listStyles } from './list.styles.ts'
import { panelStyles } from './panel.styles.ts'

export const inspectorStyles = [panelStyles, fieldStyles, listStyles]
