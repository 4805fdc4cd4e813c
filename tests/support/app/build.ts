import { join } from 'node:path'
import { type ServerBuild, UNSAFE_withComponentProps, UNSAFE_withErrorBoundaryProps } from 'react-router'
import * as entry from '#app/entry.server.tsx'
import { projectRoot } from '#db/project-root.ts'
import remixConfig from '../../../remix.config.js'
import { configuredRoutes } from './routes.ts'

interface Part {
	readonly id: string
	readonly parentId?: string
	readonly path?: string
	readonly index?: boolean
	readonly file: string
}

/** The whole application as it stands in the sources: what the server runs, without anything for browsers. */
export async function appFromSources(): Promise<ServerBuild> {
	const root: Part = { id: 'root', path: '', file: 'root.tsx' }
	const parts = await Promise.all([root, ...(await configuredRoutes())].map(withModule))
	const assetsOf = (part: Part) => ({ ...part, module: '', imports: [], hasLoader: true })
	return {
		entry: { module: entry },
		routes: Object.fromEntries(parts.map((part) => [part.id, part])),
		assets: {
			entry: { module: '', imports: [] },
			routes: Object.fromEntries(parts.map((part) => [part.id, assetsOf(part)])),
			...{ url: '', version: '' },
		},
		future: remixConfig.future,
		...{ publicPath: '/', assetsBuildDirectory: '', ssr: true, isSpaMode: false, prerender: [] },
		routeDiscovery: { mode: 'initial', manifestPath: '/__manifest' },
	} as unknown as ServerBuild
}

/** As the build does it: components are given their data as props. */
async function withModule({ id, parentId, path, index, file }: Part) {
	const { default: Page, ErrorBoundary, ...others } = await import(join(projectRoot, 'app', file))
	const module = {
		...others,
		...(Page && { default: UNSAFE_withComponentProps(Page) }),
		...(ErrorBoundary && { ErrorBoundary: UNSAFE_withErrorBoundaryProps(ErrorBoundary) }),
	}
	return { id, parentId, path, index, file, module }
}
