/**
 * The modules of Asterisk that the lab loads: what a stock installation offers to the dialplans that vatsc makes, and
 * nothing that reaches out of the machine. Must not know how they are loaded.
 */

const sip = [
  "res_sorcery_config",
  "res_sorcery_memory",
  "res_sorcery_astdb",
  "res_pjproject",
  "res_pjsip",
  "res_pjsip_session",
  "res_pjsip_authenticator_digest",
  "res_pjsip_caller_id",
  "res_pjsip_dtmf_info",
  "res_pjsip_endpoint_identifier_ip",
  "res_pjsip_header_funcs",
  "res_pjsip_pubsub",
  "res_pjsip_rfc3326",
  "res_pjsip_sdp_rtp",
  "res_rtp_asterisk",
  "chan_pjsip",
  "bridge_simple",
  "bridge_holding",
  "bridge_softmix",
];

const media = ["codec_ulaw", "codec_alaw", "codec_resample", "format_pcm", "format_sln", "format_wav"];

const applications = [
  "app_cdr",
  "app_channelredirect",
  "app_db",
  "app_dial",
  "app_exec",
  "app_playback",
  "app_playtones",
  "app_queue",
  "app_read",
  "app_record",
  "app_stack",
  "app_system",
  "app_transfer",
  "app_userevent",
  "app_verbose",
  "app_voicemail",
  "app_while",
  "app_mixmonitor",
  "app_originate",
  "app_senddtmf",
];

const functions = [
  "func_base64",
  "func_callerid",
  "func_channel",
  "func_cdr",
  "func_config",
  "func_curl",
  "func_cut",
  "func_db",
  "func_devstate",
  "func_dialplan",
  "func_env",
  "func_global",
  "func_groupcount",
  "func_hangupcause",
  "func_lock",
  "func_logic",
  "func_math",
  "func_md5",
  "func_pjsip_aor",
  "func_pjsip_contact",
  "func_pjsip_endpoint",
  "func_rand",
  "func_sprintf",
  "func_strings",
  "func_timeout",
  "func_uri",
  "func_version",
];

const rest = [
  "cdr_custom",
  "cel_custom",
  "res_cdrel_custom",
  "pbx_config",
  "res_curl",
  "res_timing_timerfd",
  "res_musiconhold",
  "res_convert",
];

/** In no order that matters: Asterisk sorts them by what they need. */
export const modules: readonly string[] = [...rest, ...media, ...sip, ...functions, ...applications];
