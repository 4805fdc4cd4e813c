import errors from './catalogues/en/errors.json' with { type: 'json' }
import forms from './catalogues/en/forms.json' with { type: 'json' }
import refusals from './catalogues/en/refusals.json' with { type: 'json' }
import shell from './catalogues/en/shell.json' with { type: 'json' }
import type { PageTexts } from './texts-context.ts'

/** For the one page that has no data: the one that says that the data could not be had. */
export const fallbackTexts: PageTexts = { locale: 'en', timeZone: 'UTC', messages: { errors, forms, refusals, shell } }
