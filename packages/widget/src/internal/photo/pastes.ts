import type { LitElement } from 'lit';

/** Takes the files somebody pastes while the control of this id is on screen: elsewhere a paste belongs to the text being written. */
export function takePastes(host: LitElement, id: string, add: (files: readonly File[]) => void): void {
  const pasted = (event: ClipboardEvent) => {
    const files = Array.from(event.clipboardData?.files ?? []);
    if (files.length === 0 || !host.renderRoot.querySelector(`#${id}`)) return;
    event.preventDefault();
    add(files);
  };
  host.addController({
    hostConnected: () => host.addEventListener('paste', pasted),
    hostDisconnected: () => host.removeEventListener('paste', pasted),
  });
}
