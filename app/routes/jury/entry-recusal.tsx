import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { besides } from '#app/domain/voting/chosen-entries.ts'
import { entryTitles } from '#app/domain/voting/entry-queries.server.ts'
import { RecusalForm as Schema } from '#app/domain/voting/recusal.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/entry-recusal.ts'
import { requireEntry, wayThrough } from './paper.server.ts'
import { RecusalForm } from './recusal-form.tsx'
import { choiceFor, queryFor, wishIn } from './way-through.ts'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { entry, base, juror } = await requireEntry(args)
	const named = (await entryTitles(juror.db, [entry.id])).get(entry.id)
	const back = `${base}/entries/${entry.code}${queryFor(wishIn(args.request))}`
	return { title: named?.title ?? entry.code, language: named?.language ?? 'en', back }
}

export async function action(args: Route.ActionArgs) {
	const asked = await requireEntry(args)
	const { juror, seat, entry, base, paper } = asked
	const form = parseWithZod(await args.request.formData(), { schema: Schema, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const wish = wishIn(args.request)
	const { after } = besides(paper.entries, await wayThrough(asked, choiceFor(wish)), entry.id)
	const outcome = await recuse(juror, seat, entry.id, form.value)
	if (!outcome.ok) return invalid(form.reply({ formErrors: [outcome.reason] }))
	return seeOther(after ? `${base}/entries/${after.code}${queryFor(wish)}` : base)
}

export default function EntryRecusal({ loaderData: { title, language, back }, actionData }: Route.ComponentProps) {
	const t = useTexts('jury')
	return (
		<>
			<PageHead eyebrow={t('recuse-entry')} title={title} lang={language} />
			<RecusalForm back={back} reply={actionData?.reply} />
		</>
	)
}
