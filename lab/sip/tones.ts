/**
 * Tones in G.711 µ-law at 8 000 samples a second: making them, and naming the frequency that a stretch of samples
 * holds. Must not know RTP, nor what a tone stands for.
 */

export const samplesPerSecond = 8000;

/** A tone as µ-law bytes; frequency in Hz, 300 to 3 400. The last `silentSeconds` of it are silent. */
export function tone(frequency: number, seconds: number, silentSeconds = 0): Buffer {
  const bytes = Buffer.alloc(Math.max(1, Math.round(seconds * samplesPerSecond)), muLawOf(0));
  const sounding = Math.max(1, bytes.length - Math.round(silentSeconds * samplesPerSecond));
  const step = (2 * Math.PI * frequency) / samplesPerSecond;
  for (let at = 0; at < sounding; at += 1) bytes[at] = muLawOf(Math.round(8000 * Math.sin(step * at)));
  return bytes;
}

/** What samples hold: the frequency of a pure tone in Hz, or that they are silent, or anything else. */
export type Sound = number | "silence" | "noise";

/**
 * Measures linear samples, 200 or more. Counts where the wave passes zero, which is exact for a pure tone, and then asks
 * how much of the power is at the frequency found (Goertzel): speech and a mixture of two tones are `noise`.
 */
export function measure(samples: Float32Array): Sound {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  if (power < 100 * 100) return "silence";
  const crossings: number[] = [];
  for (let at = 1; at < samples.length; at += 1) {
    const [before = 0, after = 0] = [samples[at - 1], samples[at]];
    if (before < 0 && after >= 0) crossings.push(at - after / (after - before));
  }
  const [first, last] = [crossings[0], crossings.at(-1)];
  if (first === undefined || last === undefined || last === first) return "noise";
  const frequency = ((crossings.length - 1) * samplesPerSecond) / (last - first);
  return powerAt(frequency, samples) > 0.7 * power ? frequency : "noise";
}

/** The mean power of one frequency within samples. */
function powerAt(frequency: number, samples: Float32Array): number {
  const factor = 2 * Math.cos((2 * Math.PI * frequency) / samplesPerSecond);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + factor * one - two, one];
  return (2 * (one * one + two * two - factor * one * two)) / samples.length ** 2;
}

/** One byte of µ-law (ITU-T G.711) for a linear 16-bit sample. */
function muLawOf(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), 32635) + 132;
  const exponent = 31 - Math.clz32(magnitude) - 7;
  return ~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 15)) & 0xff;
}

/** The linear sample of each µ-law byte. */
export const linearOf: Float32Array = Float32Array.from({ length: 256 }, (_, byte) => {
  const bits = ~byte & 0xff;
  const magnitude = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132;
  return bits & 0x80 ? -magnitude : magnitude;
});
