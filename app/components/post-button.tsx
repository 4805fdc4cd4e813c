import { Button, type ButtonLook } from './button.tsx'

type Props = ButtonLook & {
	readonly action: string
	readonly fields?: Readonly<Record<string, string | readonly string[]>>
	readonly disabled?: boolean
}

/** One act, one button: whatever changes something is posted, never linked. */
export function PostButton({ action, fields = {}, ...button }: Props) {
	return (
		<form className="post-button" method="post" action={action}>
			{Object.entries(fields).flatMap(([name, values]) =>
				[values].flat().map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
			)}
			<Button {...button} />
		</form>
	)
}
