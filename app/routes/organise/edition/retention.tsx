import { parseWithZod } from '@conform-to/zod/v4'
import { Section } from '#app/components/section.tsx'
import { changeRetention } from '#app/domain/stewardship/change-retention.server.ts'
import { RetentionForm } from '#app/domain/stewardship/retention-form.ts'
import { keptIn, runsIn } from '#app/domain/stewardship/retention-queries.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/retention.ts'
import { PartHead } from './part-head.tsx'
import { RetentionFields } from './retention-fields.tsx'
import { KeptLedger, RunsLedger } from './retention-ledgers.tsx'

export const handle = { areas: ['organise-edition', 'organise-retention'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	return {
		slug: edition.slug,
		kept: await keptIn(organiser.db, edition.id),
		runs: await runsIn(organiser.db, edition.id),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: RetentionForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	await changeRetention(organiser, edition.id, form.value)
	return seeOther(`/organise/editions/${edition.slug}/retention`)
}

export default function Retention({ loaderData: { slug, kept, runs }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-retention')
	return (
		<>
			<PartHead slug={slug} part="retention" lede={t('lede')} />
			<Section title={t('kept-title')}>
				<KeptLedger kept={kept} />
			</Section>
			<Section title={t('runs-title')} lede={t('runs-lede')}>
				<RunsLedger runs={runs} />
			</Section>
			<Section title={t('days-title')} lede={t('days-lede')}>
				<RetentionFields kept={kept} lastResult={actionData?.reply ?? null} />
			</Section>
		</>
	)
}
