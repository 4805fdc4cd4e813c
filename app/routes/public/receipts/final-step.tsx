import type { ReactNode } from 'react'
import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly page: { readonly page: string; readonly back: string; readonly title: string; readonly language: string }
	readonly errors: readonly string[] | undefined
	readonly button: string
	/** What will happen, before it does. */
	readonly children: ReactNode
}

/** Asks once more: what is behind this button cannot be undone. */
export function FinalStep({ page, errors, button, children }: Props) {
	const t = useTexts('receipt')
	return (
		<>
			<PageHead eyebrow={<span lang={page.language}>{page.title}</span>} title={page.page} lede={children} />
			<form method="post">
				<FormErrors errors={errors} />
				<div className="row">
					<Button look="grave">{button}</Button>
					<a className="button" data-look="quiet" href={page.back}>
						{t('back')}
					</a>
				</div>
			</form>
		</>
	)
}
