import { createSSRApp } from 'vue'
import VuePage from './VuePage.vue'

const root = document.querySelector('#root')
createSSRApp(VuePage, JSON.parse(root.dataset.host)).mount(root)
