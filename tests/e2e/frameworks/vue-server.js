import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import VuePage from './VuePage.vue'

export const render = (host) => renderToString(createSSRApp(VuePage, host))
