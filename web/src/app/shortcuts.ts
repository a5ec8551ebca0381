// Keys that work wherever the reader is not writing: "g" and a letter go to a view, "/" to search, "?" lists them. They can be turned off,
// for they get in the way of speech input.
import { keep, kept } from './kept.ts'
import { go } from './router.svelte.ts'
import { navigation, views } from './views.ts'

export const areShortcutsOn = (): boolean => kept('shortcuts') !== 'off'
export const turnShortcuts = (on: boolean): void => keep('shortcuts', on ? null : 'off')

export function followShortcuts({ help }: { readonly help: () => void }): () => void {
  let leading = 0
  const down = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !areShortcutsOn()) return
    const target = event.target as HTMLElement
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
    if (document.querySelector('dialog[open]')) return
    if (event.key === '?') help()
    if (event.key === 'g') {
      leading = event.timeStamp
      return
    }
    if (event.key === '/') {
      event.preventDefault()
      go('/search')
    }
    if (leading === 0 || event.timeStamp - leading > 1500) return
    const path = navigation.find((one) => 'key' in views[one] && views[one].key === event.key)
    leading = 0
    if (path) go(path)
  }
  document.addEventListener('keydown', down)
  return () => document.removeEventListener('keydown', down)
}
