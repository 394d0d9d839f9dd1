/** Reads aloud with a voice that is installed on this computer: voices of a service would send the draft away. */
export interface Voice {
  /** Whether there is a local voice for a language (BCP 47, e.g. `id`). */
  canSpeak(language: string): boolean;
  /** Speaks; `onEnd` follows when it is done, was stopped or failed. */
  speak(text: string, language: string, onEnd: () => void): void;
  stop(): void;
}

const localVoice = (language: string): SpeechSynthesisVoice | undefined =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().replace('_', '-').split('-')[0] === language);

export const browserVoice: Voice = {
  canSpeak: (language) => localVoice(language) !== undefined,
  speak(text, language, onEnd) {
    const voice = localVoice(language);
    if (!voice) return onEnd();
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = onEnd;
    utterance.onerror = onEnd;
    speechSynthesis.speak(utterance);
  },
  stop: () => globalThis.speechSynthesis?.cancel(),
};
