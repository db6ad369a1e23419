import { StrictMode, useEffect, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'

/** A page of somebody else's, in React: what it knows of the app is its element. */
export function ReactPage({ app, mode }) {
  const [open, setOpen] = useState(true)
  const [drawn, setDrawn] = useState(0)
  const [lang, setLang] = useState('en')
  const [told, setTold] = useState([])
  useEffect(() => {
    document.title = 'Taken over'
  }, [])
  const hear = { 'ontouchlet:outcome': ({ detail }) => setTold((all) => [...all, detail.outcome]) }
  return (
    <main>
      <button type="button" onClick={() => setDrawn((times) => times + 1)}>
        Draw again
      </button>
      <button type="button" onClick={() => setOpen((was) => !was)}>
        {open ? 'Unmount' : 'Mount'}
      </button>
      <button type="button" onClick={() => setLang('zh-CN')}>
        Chinese
      </button>
      <p id="told">{told.join()}</p>
      {open && <touchlet-app app={app} mode={mode} lang={lang} label={`Parcel ${drawn}`} height={500} {...hear} />}
    </main>
  )
}

if (typeof document !== 'undefined') {
  const root = document.querySelector('#root')
  hydrateRoot(
    root,
    <StrictMode>
      <ReactPage {...JSON.parse(root.dataset.host)} />
    </StrictMode>,
  )
}
