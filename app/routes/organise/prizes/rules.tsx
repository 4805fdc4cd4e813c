import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { kindsByAward, stockedKinds } from '#app/domain/prizes/kind-queries.server.ts'
import { PrizeRulesForm } from '#app/domain/prizes/prize-form.ts'
import { changePrizeRules, prizeRulesOf } from '#app/domain/prizes/prize-rules.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/rules.ts'
import { PrizeParts } from './prize-parts.tsx'
import { RulesFields } from './rules-fields.tsx'

export const handle = { areas: ['organise-prizes', 'organise-tracking'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const locale = localeOf(args.request)
	const [kinds, awards, rules] = await Promise.all([
		stockedKinds(organiser.db, edition.id),
		kindsByAward(organiser.db, edition.id),
		prizeRulesOf(organiser.db, edition.id),
	])
	return {
		slug: edition.slug,
		rules,
		kinds: kinds.map(({ id, names }) => ({ value: id, label: textIn(names, locale).text })),
		awards: awards.map(({ id, names, kindId }) => ({ id, kindId, name: textIn(names, locale).text })),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: PrizeRulesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const changed = await changePrizeRules(organiser, edition.id, form.value)
	return changed.ok
		? seeOther(`/organise/editions/${edition.slug}/prizes`)
		: invalid(form.reply({ formErrors: [changed.reason] }))
}

export default function Rules({ loaderData: { slug, ...known }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PrizeParts edition={slug} here="rules" />
			<PageHead title={t('rules')} />
			<RulesFields {...known} reply={actionData?.reply} />
		</>
	)
}
