import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FormTrap } from '#app/components/form-trap.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { RadioField } from '#app/components/radio-field.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { reportReasons } from '#app/domain/moderation/report.ts'
import { ReportForm } from '#app/domain/moderation/report-form.ts'
import { reportIdea } from '#app/domain/moderation/report-idea.server.ts'
import { isBeingLookedAt } from '#app/domain/moderation/report-queries.server.ts'
import { findIdea } from '#app/domain/submissions/queries.server.ts'
import { readSubmissionCode } from '#app/domain/submissions/submission-code.ts'
import { counted } from '#app/http/admission.server.ts'
import { formMade, looksAutomatic } from '#app/http/form-trap.server.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import { clientAddress } from '#app/http/installation.server.ts'
import { gone, invalid, later, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/report.ts'

export const handle = { areas: ['report'] } satisfies PageHandle

async function reportable(args: Route.LoaderArgs | Route.ActionArgs) {
	const { context, edition } = await publicEdition(args)
	const code = readSubmissionCode(args.params.code) ?? ''
	const idea = await findIdea(context.db, edition.id, code)
	if (idea === 'gone') throw gone()
	const hidden = idea === null && (await isBeingLookedAt(context.db, edition.id, code))
	if (!idea && !hidden) throw notFound()
	return { context, idea, ideas: `/editions/${edition.slug}/ideas`, code }
}

export async function loader(args: Route.LoaderArgs) {
	const { idea, ideas, code } = await reportable(args)
	const sent = new URL(args.request.url).searchParams.has('sent')
	if (!idea && !sent) throw notFound('being-looked-at')
	const { title = '', language = '' } = sent ? {} : (idea ?? {})
	const heading = translator(localeOf(args.request), 'report')(sent ? 'thanks' : 'title')
	return { ideas, code, sent, title, language, heading, made: await formMade(args) }
}

export async function action(args: Route.ActionArgs) {
	const { context, idea, ideas, code } = await reportable(args)
	const { wait } = await counted(args, 'reporting')
	const typed = await args.request.formData()
	const form = parseWithZod(typed, { schema: ReportForm, error: formError })
	if (wait > 0) return later(form.reply({ formErrors: ['too-many-requests'] }), wait)
	if (form.status !== 'success') return invalid(form.reply())
	if (looksAutomatic(args, typed)) return invalid(form.reply({ formErrors: ['press-again'] }))
	// Thanked alike whether it counted or not: nobody learns who else has reported.
	if (idea) await reportIdea(context, idea.id, form.value, args.context.get(clientAddress))
	return seeOther(`${ideas}/${code}/report?sent`)
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.heading })
}

export default function Report({
	loaderData: { ideas, code, sent, title, language, made },
	actionData,
}: Route.ComponentProps) {
	const t = useTexts('report')
	if (sent)
		return (
			<>
				<PageHead eyebrow={code} title={t('thanks')} lede={t('thanks-lede')} />
				<p>
					<a href={ideas}>{t('all-ideas')}</a>
				</p>
			</>
		)
	return (
		<>
			<PageHead eyebrow={code} title={t('title')} lede={t('lede')} />
			<p className="lede">
				<a href={`${ideas}/${code}`} lang={language}>
					{title}
				</a>
			</p>
			<Fields reply={actionData?.reply} made={made} />
			<Note title={t('privacy-title')}>{t('privacy')}</Note>
		</>
	)
}

function Fields({ reply, made }: { reply?: SubmissionResult | undefined; made: string }) {
	const t = useTexts('report')
	const field = (name: 'reason' | 'note') => ({
		...{ id: name, name, required: name === 'reason' },
		defaultValue: String(reply?.initialValue?.[name] ?? ''),
		errors: reply?.error?.[name] ?? undefined,
	})
	const [reason, note] = [field('reason'), field('note')]
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={reply?.error?.[''] ?? []}
				fields={[
					{ field: reason, label: t('reason') },
					{ field: note, label: t('note') },
				]}
			/>
			<RadioField
				field={reason}
				label={t('reason')}
				options={reportReasons.map((value) => ({ value, label: t(`reasons.${value}`), hint: t(`hints.${value}`) }))}
			/>
			<TextAreaField field={note} label={t('note')} hint={t('note-hint')} rows={3} maxLength={500} />
			<FormTrap made={made} />
			<Button look="main">{t('send')}</Button>
		</form>
	)
}
