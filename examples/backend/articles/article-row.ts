export interface ArticleRow {
  id: string
  topic: string
  product: string | null
  title: string
  title_en: string
  keywords: string
  keywords_en: string
  answer: string
  answer_en: string
  /** JSON: texts */
  steps: string
  steps_en: string
  owner: string
  model: string | null
  updated_on: string
  valid_from: string
  valid_until: string | null
  region: string | null
}
