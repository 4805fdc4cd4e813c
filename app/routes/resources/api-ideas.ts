import { ideaShape } from '#app/domain/results/api-shapes.ts'
import { listIdeas } from '#app/domain/submissions/list-ideas.server.ts'
import { publicEdition } from '#app/http/guards.server.ts'
import type { Route } from './+types/api-ideas.ts'

const perPage = 100

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await publicEdition(args)
	const { searchParams } = new URL(args.request.url)
	const [country, after] = ['country', 'after'].map((name) => searchParams.get(name) ?? undefined)
	const { ideas, older } = await listIdeas(context.db, { editionId: edition.id, country, after }, perPage)
	return Response.json({
		edition: edition.slug,
		ideas: ideas.map((idea) => ideaShape(context.origin, idea)),
		next: older && `${context.origin}/api/v1/editions/${edition.slug}/ideas?${nextOf(country, older)}`,
	})
}

const nextOf = (country: string | undefined, after: string) =>
	new URLSearchParams({ ...(country ? { country } : {}), after })
