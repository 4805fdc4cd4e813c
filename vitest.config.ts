import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		projects: [{ test: { name: 'rules', include: ['tests/domain/**/*.test.ts'] } }],
	},
})
