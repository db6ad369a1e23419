interface Drawing {
  /** colours of the ground, top and bottom */
  ground: readonly [string, string]
  /** SVG in a square of 96; things stand on y = 80 */
  shapes: string
}

const sand = ['#f7f1e6', '#e9dcc6'] as const
const mist = ['#eef4f4', '#d3e3e3'] as const
const dusk = ['#eff0f7', '#d7d9ea'] as const
const moss = ['#f1f5ea', '#dbe6cb'] as const
const clay = ['#faeee8', '#efd4c6'] as const

/** In the order of the catalogue: product n has drawing n - 1. */
export const drawings: readonly Drawing[] = [
  {
    // trail shoes
    ground: mist,
    shapes:
      '<path d="M14 56c0-10 2-17 5-21 4 5 11 6 16 2l6-5c6 9 14 16 25 19 11 2 17 6 17 14v5H14z" fill="#0f5c63"/><path d="M14 58c10 4 21 5 32 4 14-1 26-2 37 2v6H14z" fill="#2b8188"/><path d="M12 69h72c1 6-3 10-9 10H22c-6 0-10-4-10-10z" fill="#f4ead6"/><path d="M18 79l3-4M28 79l3-4M38 79l3-4M48 79l3-4M58 79l3-4M68 79l3-4" stroke="#c9b48c" stroke-width="2" fill="none"/><path d="M44 38l-7 5M49 44l-7 5M55 49l-7 6" stroke="#f6c66a" stroke-width="3" fill="none"/><path d="M19 36c-2 5-3 11-3 17" stroke="#6cc5c9" stroke-width="2.5" fill="none"/>',
  },
  {
    // bottle
    ground: sand,
    shapes:
      '<path d="M37 32h22c3 4 5 8 5 13v29c0 4-3 6-6 6H38c-3 0-6-2-6-6V45c0-5 2-9 5-13z" fill="#c8553d"/><path d="M32 54h32v14H32z" fill="#f2e3c9"/><path d="M39 64l6-7 4 5 3-3 5 5z" fill="#0f5c63"/><path d="M38 16h20c2 0 3 1 3 3v10c0 2-1 3-3 3H38c-2 0-3-1-3-3V19c0-2 1-3 3-3z" fill="#2a2f38"/><path d="M42 16c0-5 12-5 12 0" stroke="#2a2f38" stroke-width="3" fill="none"/><path d="M38 41c-1 3-2 5-2 8" stroke="#f0a592" stroke-width="3" fill="none"/>',
  },
  {
    // headlamp
    ground: dusk,
    shapes:
      '<path d="M16 46c0-19 14-30 32-30s32 11 32 30-10 26-14 28" stroke="#47507a" stroke-width="8" fill="none"/><path d="M16 46c0 15 7 24 14 28" stroke="#5d689a" stroke-width="8" fill="none"/><path d="M30 50h36c4 0 7 3 7 7v14c0 5-4 9-9 9H32c-5 0-9-4-9-9V57c0-4 3-7 7-7z" fill="#1f2540"/><circle cx="42" cy="65" r="10" fill="#fff3c4"/><circle cx="42" cy="65" r="5.5" fill="#ffd25e"/><circle cx="61" cy="65" r="4.5" fill="#e2603f"/><path d="M34 45l-3-7M42 43v-8M50 45l3-7" stroke="#ffd25e" stroke-width="2.5" fill="none"/>',
  },
  {
    // backpack
    ground: moss,
    shapes:
      '<path d="M38 20c0-10 20-10 20 0" stroke="#2f4a2c" stroke-width="4" fill="none"/><path d="M28 38c0-13 8-20 20-20s20 7 20 20v36c0 4-3 6-6 6H34c-3 0-6-2-6-6z" fill="#55794b"/><path d="M22 52c0-5 3-8 6-8v28c-4 0-6-2-6-5zM74 52c0-5-3-8-6-8v28c4 0 6-2 6-5z" fill="#3f5f38"/><path d="M28 42h40v6c-13 5-27 5-40 0z" fill="#3f5f38"/><path d="M36 56h24v15c0 2-1 3-3 3H39c-2 0-3-1-3-3z" fill="#6f9563"/><path d="M36 61h24" stroke="#d8e6c8" stroke-width="2" fill="none"/><path d="M44 46v8M52 46v8" stroke="#f0b95a" stroke-width="3" fill="none"/>',
  },
  {
    // tent
    ground: dusk,
    shapes:
      '<circle cx="72" cy="22" r="7" fill="#f6d98b"/><path d="M8 60l16-20 12 14 10-9 14 15z" fill="#bfc5df"/><path d="M48 28l36 52H12z" fill="#e08a4f"/><path d="M48 28l20 52H28z" fill="#c96f36"/><path d="M48 46l11 34H37z" fill="#3b2a33"/><path d="M48 46v34" stroke="#e08a4f" stroke-width="2" fill="none"/><path d="M48 28l-4-6M48 28l4-6" stroke="#6b4a36" stroke-width="3" fill="none"/><path d="M12 80l-5 2M84 80l5 2" stroke="#6b4a36" stroke-width="2.5" fill="none"/>',
  },
  {
    // socks
    ground: clay,
    shapes:
      '<path d="M50 18h19v32c0 5-1 8-5 12L50 76c-4 4-10 4-14 0s-3-9 1-13l13-13z" fill="#8fb0a9"/><path d="M28 18h19v32c0 5-1 8-5 12L28 76c-4 4-10 4-14 0s-3-9 1-13l13-13z" fill="#b1523f"/><path d="M28 18h19v8H28zM50 18h19v8H50z" fill="#f4ead6"/><path d="M28 32h19M28 38h19" stroke="#f0c4a9" stroke-width="2.5" fill="none"/><path d="M50 32h19M50 38h19" stroke="#dcebe6" stroke-width="2.5" fill="none"/><path d="M15 63c5 1 11 6 13 12" stroke="#8c3c2c" stroke-width="2.5" fill="none"/><path d="M37 63c5 1 11 6 13 12" stroke="#6c8f87" stroke-width="2.5" fill="none"/>',
  },
  {
    // down jacket
    ground: mist,
    shapes:
      '<path d="M34 22L18 32c-4 8-6 22-6 36l12 2 4-20v30h40V50l4 20 12-2c0-14-2-28-6-36L62 22z" fill="#31527b"/><path d="M36 18h24l4 8c-8 8-24 8-32 0z" fill="#22395a"/><path d="M28 42c12 3 28 3 40 0M28 54c12 3 28 3 40 0M28 67c12 3 28 3 40 0M14 50l12 2M13 60l12 2M82 50l-12 2M83 60l-12 2" stroke="#5f86b5" stroke-width="2.5" fill="none"/><path d="M48 32v48" stroke="#f0b95a" stroke-width="2.5" fill="none"/>',
  },
  {
    // camp stove
    ground: sand,
    shapes:
      '<path d="M30 34h36l-3 20c0 2-2 3-4 3H37c-2 0-4-1-4-3z" fill="#7d8790"/><path d="M27 30h42c2 0 2 5 0 5H27c-2 0-2-5 0-5z" fill="#59626b"/><path d="M69 34l14-5" stroke="#59626b" stroke-width="4" fill="none"/><path d="M40 22c-4-4 4-6 0-11M50 22c-4-4 4-6 0-11" stroke="#c3b49a" stroke-width="3" fill="none"/><path d="M48 58c6 4 8 7 6 12H42c-2-5 1-6 1-9 3 2 5 0 5-3z" fill="#f08a3c"/><path d="M48 64c3 2 3 4 2 6h-5c-1-3 2-3 3-6z" fill="#ffd98a"/><path d="M34 57l-6 23M62 57l6 23" stroke="#3c444c" stroke-width="3.5" fill="none"/><path d="M34 70h28v6c0 2-2 4-4 4H38c-2 0-4-2-4-4z" fill="#c8553d"/>',
  },
  {
    // mug
    ground: mist,
    shapes:
      '<path d="M62 44h6c10 0 10 20-2 20h-6" stroke="#d9c9a8" stroke-width="6" fill="none"/><path d="M24 36h42v30c0 8-6 14-14 14H38c-8 0-14-6-14-14z" fill="#f2e6cc"/><path d="M24 52c8-6 14 4 22-1s13-2 20 1v14c0 8-6 14-14 14H38c-8 0-14-6-14-14z" fill="#5a979b"/><path d="M24 60c9-4 15 5 23 1s13-1 19 1v4c0 8-6 14-14 14H38c-8 0-14-6-14-14z" fill="#0f5c63"/><ellipse cx="45" cy="36" rx="21" ry="4" fill="#7a4b2e"/><path d="M38 27c-4-4 4-7 0-12M50 27c-4-4 4-7 0-12" stroke="#b8cccc" stroke-width="3" fill="none"/>',
  },
  {
    // wool blanket
    ground: clay,
    shapes:
      '<path d="M16 62h64v12c0 3-2 5-5 5H21c-3 0-5-2-5-5z" fill="#a8553f"/><path d="M16 46h64v16H16z" fill="#e3b08a"/><path d="M20 30h56c3 0 5 2 5 5v11H15V35c0-3 2-5 5-5z" fill="#7d8f6f"/><path d="M15 38h66" stroke="#c6d1b8" stroke-width="3" stroke-dasharray="7 5" fill="none"/><path d="M16 54h64" stroke="#b7744f" stroke-width="3" stroke-dasharray="2 6" fill="none"/><path d="M16 70h64" stroke="#e9b9a5" stroke-width="3" stroke-dasharray="7 5" fill="none"/><path d="M28 30v49" stroke="#4a3a34" opacity=".18" stroke-width="3" fill="none"/><path d="M22 79v4M30 79v4M38 79v4M46 79v4M54 79v4M62 79v4M70 79v4" stroke="#a8553f" stroke-width="2.5" fill="none"/>',
  },
  {
    // candle
    ground: sand,
    shapes:
      '<path d="M30 40h36v34c0 3-3 6-6 6H36c-3 0-6-3-6-6z" fill="#3d4f47"/><path d="M30 40h36v7H30z" fill="#f6ecd4"/><path d="M38 56h20v13H38z" fill="#efe2c4"/><path d="M48 58c4 3 4 7 0 10-4-3-4-7 0-10z" fill="#4f7d5b"/><path d="M48 40v-6" stroke="#3a332c" stroke-width="2.5" fill="none"/><path d="M48 14c7 8 9 12 5 18-2 3-8 3-10 0-4-6 0-9 5-18z" fill="#f4a340"/><path d="M48 24c3 3 3 6 1 8h-3c-2-3 1-4 2-8z" fill="#fff0bf"/>',
  },
  {
    // pour-over kettle
    ground: dusk,
    shapes:
      '<path d="M30 74C16 70 22 48 10 38" stroke="#8b93a8" stroke-width="4.5" fill="none"/><path d="M34 36h30l7 38c1 4-2 6-5 6H32c-3 0-6-2-5-6z" fill="#b9c0d2"/><path d="M50 36h14l7 38c1 4-2 6-5 6H54c4-12 2-30-4-44z" fill="#99a2ba"/><path d="M64 40c18-6 24 22 6 28" stroke="#6b4630" stroke-width="5" fill="none"/><path d="M32 32h34c2 0 2 5 0 5H32c-2 0-2-5 0-5z" fill="#6f7891"/><path d="M46 31c0-8 6-8 6 0" fill="#6b4630"/><path d="M37 46l-4 24" stroke="#e4e8f2" stroke-width="3" fill="none"/>',
  },
  {
    // moon chair
    ground: moss,
    shapes:
      '<path d="M28 58l-8 22M68 58l8 22M36 64l26 16M60 64L34 80" stroke="#4a4038" stroke-width="3.5" fill="none"/><path d="M20 22c3-5 8-5 11-1 5 8 29 8 34 0 3-4 8-4 11 1 3 16 0 32-9 42-9 8-29 8-38 0-9-10-12-26-9-42z" fill="#d98e4a"/><path d="M26 38c1 10 5 18 11 23 7 4 15 4 22 0 6-5 10-13 11-23-11 9-33 9-44 0z" fill="#b9702f"/><path d="M24 27c12 9 36 9 48 0" stroke="#f3c594" stroke-width="2.5" fill="none"/>',
  },
  {
    // trekking poles
    ground: mist,
    shapes:
      '<path d="M8 80l20-24 12 12 14-20 34 32z" fill="#bdd3d2"/><path d="M33 18l18 58M63 18L45 76" stroke="#2a2f38" stroke-width="3.5" fill="none"/><path d="M33 18l7 22M63 18l-7 22" stroke="#c8553d" stroke-width="4" fill="none"/><path d="M31 11l4 13M65 11l-4 13" stroke="#3f5f38" stroke-width="8" fill="none"/><path d="M33 17c-9 1-9 12-2 12M63 17c9 1 9 12 2 12" stroke="#6b5844" stroke-width="2" fill="none"/><path d="M46 71l8-3M50 71l-8-3" stroke="#0f5c63" stroke-width="3.5" fill="none"/>',
  },
  {
    // bucket hat
    ground: sand,
    shapes:
      '<path d="M30 30c2-8 34-8 36 0l6 28H24z" fill="#8a9a6b"/><path d="M27 48h42l3 12H24z" fill="#5d6d45"/><path d="M24 58c-8 4-14 9-16 14 0 4 12 8 40 8s40-4 40-8c-2-5-8-10-16-14-14 4-34 4-48 0z" fill="#a0b07f"/><path d="M14 69c20 6 48 6 68 0" stroke="#6f8055" stroke-width="2" stroke-dasharray="4 4" fill="none"/><circle cx="36" cy="40" r="1.8" fill="#4d5b39"/><circle cx="42" cy="41" r="1.8" fill="#4d5b39"/><path d="M60 50l4 0" stroke="#f0b95a" stroke-width="4" fill="none"/>',
  },
  {
    // plant
    ground: clay,
    shapes:
      '<path d="M48 58V30M48 52c-6-10-14-13-20-13M48 46c6-10 12-13 19-13" stroke="#3f6b45" stroke-width="3" fill="none"/><path d="M48 34c-9-4-10-16 0-24 10 8 9 20 0 24z" fill="#5e9b63"/><path d="M34 46c-10 3-18-3-20-12 10-2 18 2 20 12z" fill="#4b8452"/><path d="M62 41c-1-10 7-17 18-16 1 10-6 17-18 16z" fill="#79b27a"/><path d="M48 12v18" stroke="#3f6b45" stroke-width="1.5" fill="none"/><path d="M30 58h36l-4 19c0 2-2 3-4 3H38c-2 0-4-1-4-3z" fill="#c9704b"/><path d="M28 54h40c2 0 2 8 0 8H28c-2 0-2-8 0-8z" fill="#b05a38"/>',
  },
]
