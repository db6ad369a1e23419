import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { ReactPage } from './react-page.jsx'

export const render = (host) =>
  renderToString(
    <StrictMode>
      <ReactPage {...host} />
    </StrictMode>,
  )
