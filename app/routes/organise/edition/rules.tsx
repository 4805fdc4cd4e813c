import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { changeRules } from '#app/domain/contest/change-rules.server.ts'
import { hasVotingOpened } from '#app/domain/contest/edition-course.ts'
import { RulesForm, typedRules } from '#app/domain/contest/rules-form.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/rules.ts'
import { PartHead } from './part-head.tsx'
import { RulesFields, useCriteriaSummary } from './rules-fields.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, now } = await requireOrganiserOf(args)
	const [round] = edition.rounds
	if (!round) throw notFound()
	return { slug: edition.slug, typed: typedRules(round.rules), frozen: hasVotingOpened(edition, now) }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: RulesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await changeRules(organiser, edition.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}`)
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Rules({ loaderData: { slug, typed, frozen }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const [form, fields] = useForm({ lastResult: actionData?.reply ?? null, defaultValue: typed })
	const criteria = useCriteriaSummary(form.allErrors)
	return (
		<>
			<PartHead slug={slug} part="rules" lede={t('rules-lede')} />
			{frozen && <Note>{t('rules-frozen')}</Note>}
			<form method="post" className="read">
				<ErrorSummary
					formErrors={[...(form.errors ?? []), ...(fields.criteria.errors ?? [])]}
					fields={[
						...criteria,
						{ field: fields.points, label: t('points') },
						{ field: fields.approvals, label: t('approvals') },
						{ field: fields.minimumVotes, label: t('minimum-votes') },
						{ field: fields.quorumPercent, label: t('quorum') },
					]}
				/>
				<RulesFields fields={fields} errors={form.allErrors} />
				<Button look="main" disabled={frozen}>
					{t('save')}
				</Button>
			</form>
		</>
	)
}
