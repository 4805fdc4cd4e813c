import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [reactRouter()],
	build: {
		rollupOptions: isSsrBuild ? { input: './app/server.ts' } : {},
		assetsInlineLimit: 0,
	},
}))
