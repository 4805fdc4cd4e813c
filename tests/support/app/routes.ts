import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '#app/routes.ts'

export interface ConfiguredRoute {
	readonly id: string
	readonly parentId: string
	readonly file: string
	readonly path?: string
	readonly index?: boolean
	/** From the root, like `/editions/:edition`; a layout's is its parent's. */
	readonly pattern: string
	readonly isLayout: boolean
}

/** All that app/routes.ts says, one after another, parents first. */
export async function configuredRoutes(): Promise<ConfiguredRoute[]> {
	return (await routes).flatMap((entry) => withChildren(entry, 'root', ''))
}

function withChildren(entry: RouteConfigEntry, parentId: string, above: string): ConfiguredRoute[] {
	const id = entry.id ?? entry.file.replace(/\.tsx?$/, '')
	const pattern = entry.path === undefined ? above : `${above}/${entry.path}`
	const { file, path, index, children = [] } = entry
	return [
		{ id, parentId, file, path, index, pattern: pattern || '/', isLayout: children.length > 0 },
		...children.flatMap((child) => withChildren(child, id, pattern)),
	]
}
