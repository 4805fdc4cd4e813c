import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './run.mjs'

const folder = join(root, 'app/elements')
const moduleName = 'virtual:elements'

/** Every `app/elements/<name>-<name>.ts` defines one custom element, `<name>-worker.ts` what one lets work beside the page; pages learn its address from `virtual:elements`. */
const names = () =>
	readdirSync(folder)
		.filter((file) => /^[a-z]+-[a-z-]+\.ts$/.test(file))
		.map((file) => file.slice(0, -3))

/** A Vite plugin: the elements are a build of their own, so that no page's script carries a framework. */
export function elements() {
	let built
	return {
		name: 'shelfie-elements',
		resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
		async load(id) {
			if (id !== `\0${moduleName}`) return
			built ??= buildElements()
			const chunks = await built
			if (this.environment.name === 'client')
				for (const { fileName, code } of chunks) this.emitFile({ type: 'asset', fileName, source: code })
			const entries = chunks.filter((chunk) => chunk.isEntry).map(({ name, fileName }) => [name, `/${fileName}`])
			return `export const elements = ${JSON.stringify(Object.fromEntries(entries))}`
		},
	}
}

async function buildElements() {
	const { output } = await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			rollupOptions: {
				input: Object.fromEntries(names().map((name) => [name, join(folder, `${name}.ts`)])),
				output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
			},
		},
	})
	return output.filter(({ type }) => type === 'chunk')
}
