/**
 * Which voice says a text: a language always stands with it, since Twilio would else read it in English.
 * Source: the values of `SayLanguage` and `SayVoice` in the typings of the npm package twilio 6.2.0. Amazon's standard
 * voices where there are any, else Google's standard voice A.
 */

export interface Voice {
  readonly language: string;
  readonly voice: string;
}

const polly: Readonly<Record<string, string>> = {
  arb: "Zeina",
  "ar-AE": "Hala-Neural",
  "cmn-CN": "Zhiyu",
  "cy-GB": "Gwyneth",
  "da-DK": "Naja",
  "de-AT": "Hannah-Neural",
  "de-DE": "Vicki",
  "en-AU": "Nicole",
  "en-GB": "Amy",
  "en-GB-WLS": "Geraint",
  "en-IE": "Niamh-Neural",
  "en-IN": "Aditi",
  "en-NZ": "Aria-Neural",
  "en-US": "Joanna",
  "en-ZA": "Ayanda-Neural",
  "es-ES": "Lucia",
  "es-MX": "Mia",
  "es-US": "Lupe",
  "fr-BE": "Isabelle-Neural",
  "fr-CA": "Chantal",
  "fr-FR": "Celine",
  "hi-IN": "Aditi",
  "is-IS": "Dora",
  "it-IT": "Bianca",
  "ja-JP": "Mizuki",
  "ko-KR": "Seoyeon",
  "nb-NO": "Liv",
  "nl-NL": "Lotte",
  "pl-PL": "Ewa",
  "pt-BR": "Camila",
  "pt-PT": "Ines",
  "ro-RO": "Carmen",
  "ru-RU": "Tatyana",
  "sv-SE": "Astrid",
  "tr-TR": "Filiz",
};

const google = [
  ..."af-ZA am-ET ar-XA bg-BG bn-IN ca-ES cmn-TW cs-CZ el-GR fi-FI fil-PH gu-IN he-IL hu-HU id-ID kn-IN lv-LV".split(
    " ",
  ),
  ..."ml-IN mr-IN ms-MY nl-BE pa-IN sk-SK sr-RS ta-IN te-IN th-TH uk-UA vi-VN yue-HK".split(" "),
];

/** Locales that Twilio knows under another name. */
const otherNames: Readonly<Record<string, string>> = {
  "en-CA": "en-US",
  "zh-CN": "cmn-CN",
  "zh-HK": "yue-HK",
  "zh-TW": "cmn-TW",
};

/** `undefined` for a locale that Twilio has no voice for. A bare language (`ru`) is its first locale here. */
export function voiceOf(locale: string): Voice | undefined {
  const language = languageOf(locale);
  if (language === undefined) return undefined;
  const name = polly[language];
  return { language, voice: name === undefined ? `Google.${language}-Standard-A` : `Polly.${name}` };
}

function languageOf(locale: string): string | undefined {
  const known = [...mainLocales, ...Object.keys(polly), ...google];
  const wanted = (otherNames[locale] ?? locale).toLowerCase();
  return known.find((one) => one.toLowerCase() === wanted) ?? known.find((one) => one.startsWith(`${wanted}-`));
}

/** What a bare language means where several locales have it. */
const mainLocales = ["en-US", "es-ES", "fr-FR", "de-DE", "pt-PT", "nl-NL"];
