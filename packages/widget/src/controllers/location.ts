import type { ReactiveControllerHost } from 'lit';
import type { DevicePoint } from '../internal/answers.js';

/** Why a device did not tell where it is. */
export type LocationFailure = 'denied' | 'unavailable' | 'timeout';

/** How asking the device stands. */
export type LocationState = { name: 'idle' } | { name: 'asking' } | { name: 'failed'; reason: LocationFailure };

const PATIENCE = 20_000;

/** Asks the device where it is, when somebody presses for it and never else. What it says stays on the device. */
export class LocationController {
  readonly #host: ReactiveControllerHost;
  readonly #found: (point: DevicePoint) => void;
  #state: LocationState = { name: 'idle' };

  constructor(host: ReactiveControllerHost, found: (point: DevicePoint) => void) {
    this.#host = host;
    this.#found = found;
  }

  get state(): LocationState {
    return this.#state;
  }

  /** Whether there is anybody to ask: browsers tell only pages served over HTTPS, and only when the host page allows it. */
  get possible(): boolean {
    return window.isSecureContext && 'geolocation' in navigator;
  }

  ask(): void {
    if (this.#state.name === 'asking') return;
    this.#set({ name: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        if (this.#state.name !== 'asking') return;
        this.#set({ name: 'idle' });
        this.#found({ latitude, longitude, accuracy: Math.max(1, Math.round(accuracy)) });
      },
      ({ code }) => this.#set({ name: 'failed', reason: code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    );
  }

  /** Leaves the question; an answer that still comes counts for nothing. */
  forget(): void {
    this.#set({ name: 'idle' });
  }

  #set(state: LocationState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
