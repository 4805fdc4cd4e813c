import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'
import { elements } from './scripts/elements.mjs'

export default defineConfig({
	plugins: [elements(), reactRouter()],
	// A font or picture in the sheet would be fetched by everybody, on every page.
	build: { assetsInlineLimit: 0 },
	environments: {
		ssr: { build: { rollupOptions: { input: './app/server.ts' } } },
	},
})
