import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { ArrivalDecisionForm } from '#app/domain/prizes/tracking/arrival-form.ts'
import { sentArrivals } from '#app/domain/prizes/tracking/arrival-queries.server.ts'
import { decideArrival } from '#app/domain/prizes/tracking/decide-arrival.server.ts'
import { type RouteArgs, requireModeratorOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/decision.ts'
import { ArrivalCard } from './arrival-card.tsx'

export const handle = { areas: ['organise-tracking'] } satisfies PageHandle

async function arrivalInUrl(args: RouteArgs) {
	const { moderator, edition, countries } = await requireModeratorOf(args)
	const all = await sentArrivals(moderator.db, edition.id, countries)
	const found = all.find(({ arrivalId }) => arrivalId === args.params.arrival)
	if (!found) throw notFound()
	const { names: _names, edition: _edition, ...arrival } = found
	const reach = { arrivalId: arrival.arrivalId, editionId: edition.id, countries }
	return { moderator, arrival, reach, edition: edition.slug }
}

export async function loader(args: Route.LoaderArgs) {
	const { arrival, edition } = await arrivalInUrl(args)
	return { arrival, edition }
}

export async function action(args: Route.ActionArgs) {
	const { moderator, reach, edition } = await arrivalInUrl(args)
	const form = parseWithZod(await args.request.formData(), { schema: ArrivalDecisionForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const decided = await decideArrival(moderator, reach, form.value)
	if (decided.ok) return seeOther(`/organise/editions/${edition}/prizes/arrivals`)
	return decided.reason === 'alt-text-missing'
		? invalid(form.reply({ fieldErrors: { altText: [decided.reason] } }))
		: invalid(form.reply({ formErrors: [decided.reason] }), 409)
}

export default function Decision({ loaderData: { arrival, edition }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-tracking')
	return (
		<>
			<PageHead
				eyebrow={<a href={`/organise/editions/${edition}/prizes/arrivals`}>{t('parts.arrivals')}</a>}
				title={t('arrivals-title')}
			/>
			<ArrivalCard arrival={arrival} edition={edition} reply={actionData?.reply} />
		</>
	)
}
