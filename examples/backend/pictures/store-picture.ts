interface Front {
  sky: readonly [string, string]
  wall: string
  trim: string
  glass: string
  /** what stands behind: a skyline, hills, a street of old houses, trees */
  behind: string
}

const fronts: readonly Front[] = [
  {
    sky: ['#dcebec', '#f7f1e6'],
    wall: '#f3ece0',
    trim: '#0f5c63',
    glass: '#cfe2df',
    behind: '<path d="M0 250V120h70v-50h60v90h50V90h80v70h40v90zM560 250V100h60V60h50v80h40V80h90v170z" fill="#c3d6d6"/>',
  },
  {
    sky: ['#e9e6f3', '#fbf2ea'],
    wall: '#ead9cb',
    trim: '#7a4a36',
    glass: '#f4e7d0',
    behind: '<path d="M0 250l120-110 90 70 110-130 130 140 100-90 120 100 130-120v140z" fill="#cfd0e0"/>',
  },
  {
    sky: ['#e6efe0', '#f8f5ea'],
    wall: '#f6f3ea',
    trim: '#3d5a3a',
    glass: '#dbe8cf',
    behind:
      '<g fill="#b9cda6"><circle cx="60" cy="190" r="70"/><circle cx="150" cy="210" r="60"/><circle cx="660" cy="190" r="80"/><circle cx="750" cy="205" r="66"/></g>',
  },
  {
    sky: ['#fae7dd', '#fdf6ee'],
    wall: '#fbf5ec',
    trim: '#1d2430',
    glass: '#e3e6ea',
    behind: '<path d="M0 250v-90l60-40 60 40v-30l60-40 60 40v120zM560 250V130l60-40 60 40v-20l60-40 60 40v140z" fill="#ecd2c4"/>',
  },
]

/** The front of a store as an SVG document of 16:9, or null where there is none. Four kinds of building stand in for photographs, with no brand's sign over the door. */
export function storePicture(n: number): string | null {
  const front = fronts[n - 1]
  if (!front) return null
  const { sky, wall, trim, glass, behind } = front
  const window = (x: number) =>
    `<path d="M${x} 232h150v148H${x}z" fill="${glass}"/><path d="M${x + 24} 380v-44h30v44zM${x + 92} 380v-70h34v70z" fill="${trim}" opacity=".35"/><path d="M${x + 14} 244l52 0-52 60z" fill="#fff" opacity=".45"/>`
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450" viewBox="0 0 800 450">' +
    `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs>` +
    `<path d="M0 0h800v450H0z" fill="url(#s)"/><g transform="translate(0 130)">${behind}</g>` +
    `<path d="M0 380h800v70H0z" fill="#e2d9c8"/><path d="M0 380h800v6H0z" fill="#cfc4b0"/>` +
    `<path d="M130 120h540v260H130z" fill="${wall}"/><path d="M118 108h564v16H118z" fill="${trim}"/>` +
    `<path d="M130 150h540v54H130z" fill="${trim}"/><path d="M330 172h140v10H330z" fill="${wall}" opacity=".7"/>` +
    `${window(162)}${window(488)}<path d="M340 232h120v148H340z" fill="${trim}"/><path d="M348 240h48v140h-48zM404 240h48v140h-48z" fill="${glass}"/><path d="M392 306v22M408 306v22" stroke="${wall}" stroke-width="4"/>` +
    '</svg>'
  )
}
