/** The running Touchlet that the tests speak to: two hosts on one port, the sample backend on the next. */
export const port = Number(process.env.E2E_PORT ?? 9700)
export const studio = `http://localhost:${port}`
export const apps = `http://127.0.0.1:${port}`
export const backend = `http://127.0.0.1:${port + 1}`
