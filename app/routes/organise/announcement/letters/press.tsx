import { parseWithZod } from '@conform-to/zod/v4'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { PressForm } from '#app/domain/results/press.ts'
import { addOneToPress, pressList, untoldPress } from '#app/domain/results/press-list.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/press.ts'
import { LettersHead } from './letters-head.tsx'
import { PressContactForm } from './press-form.tsx'
import { PressLedger } from './press-ledger.tsx'

export const handle = { areas: ['organise-letters'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const { contacts, left } = await pressList(organiser.db, edition.id)
	const { searchParams } = new URL(args.request.url)
	const number = (name: string) => Number(searchParams.get(name)) || 0
	return {
		base: `/organise/editions/${edition.slug}/announcement`,
		contacts: contacts.map(({ id, name, outlet, email, locale, basis, source }) => ({
			...{ id, locale, basis },
			...{ name: name ?? '', outlet: outlet ?? '', email: email ?? '', source: source ?? '' },
		})),
		left,
		tooLate: isAnnounced(edition, now),
		untold: isAnnounced(edition, now) ? await untoldPress(organiser.db, edition.id) : 0,
		imported: searchParams.has('added')
			? { added: number('added'), known: number('known'), left: number('left') }
			: null,
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: PressForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await addOneToPress(organiser, edition.id, form.value)
	if (outcome.ok) return seeOther(`/organise/editions/${edition.slug}/announcement/press`)
	return invalid(form.reply({ fieldErrors: { email: [outcome.reason] } }), 409)
}

export default function Press({ loaderData, actionData }: Route.ComponentProps) {
	const { base, contacts, left, imported, tooLate, untold } = loaderData
	const t = useTexts('organise-letters')
	return (
		<>
			<LettersHead base={base} part="press" />
			<PageHead title={t('press.title')} lede={t('press.lede')} />
			{imported && <Note live>{t('press.imported', imported)}</Note>}
			{tooLate && <Note tone="warn">{t('press.too-late')}</Note>}
			{untold > 0 && (
				<div className="row">
					<p>{t('press.late', { count: untold })}</p>
					<PostButton action={`${base}/press/letters`}>{t('press.tell')}</PostButton>
				</div>
			)}
			<PressLedger contacts={contacts} here={`${base}/press`} />
			{left > 0 && <p className="soft">{t('press.left', { count: left })}</p>}
			<Section title={t('press.add')} aside={<a href={`${base}/press/import`}>{t('press.to-import')}</a>}>
				<PressContactForm reply={actionData?.reply} />
			</Section>
		</>
	)
}
