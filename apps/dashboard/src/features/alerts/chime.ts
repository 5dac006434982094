/** What the chime needs of the browser's audio. */
type Audio = Pick<AudioContext, 'state' | 'currentTime' | 'destination' | 'createOscillator' | 'createGain' | 'resume'>;

const tones = [880, 660] as const;
const toneSeconds = 0.18;
const loudness = 0.2;

/**
 * Two short falling tones. Browsers allow sound only after a person has touched the page, so the context is made at
 * the first touch or key; until then it stays silent rather than fail.
 */
export class Chime {
  #audio: Audio | null = null;

  constructor(private readonly make: () => Audio = () => new AudioContext()) {}

  /** To be called from within a click or a key press. */
  unlock(): void {
    this.#audio ??= this.make();
    if (this.#audio.state === 'suspended') void this.#audio.resume();
  }

  /** Sounds once; false where the browser does not allow it yet. */
  ring(): boolean {
    const audio = this.#audio;
    if (audio === null || audio.state !== 'running') return false;
    tones.forEach((frequency, index) => {
      const start = audio.currentTime + index * toneSeconds;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(loudness, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + toneSeconds);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + toneSeconds);
    });
    return true;
  }
}
