import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font } from 'satori'

const { resolve } = createRequire(import.meta.url)

/** Whole fonts, not the web's subsets: one title may be Greek and the next Bulgarian. Read when first needed. */
const files: readonly (readonly [name: string, weight: 500 | 600 | 700, file: string])[] = [
	['Literata', 600, '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf'],
	['Commissioner', 500, '@expo-google-fonts/commissioner/500Medium/Commissioner_500Medium.ttf'],
	['Commissioner', 700, '@expo-google-fonts/commissioner/700Bold/Commissioner_700Bold.ttf'],
]

let read: Font[] | undefined

export function fonts(): Font[] {
	read ??= files.map(([name, weight, file]) => ({ name, weight, style: 'normal', data: readFileSync(resolve(file)) }))
	return read
}
