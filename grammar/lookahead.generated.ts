/** Made by `scripts/generate-lookahead.ts` from the grammar. Do not edit. */

import type { ForkTable } from "./lookahead.ts";

export const forkTable: ForkTable = {
  qualifiedName: [
    ["Option",0,"dot"],
  ],
  nameList: [
    ["RepetitionMandatoryWithSeparator",0,"name"],
  ],
  textExpression: [
    ["Alternation",0,"string","name"],
  ],
  durationExpression: [
    ["Alternation",0,"duration","name"],
  ],
  number: [
    ["Alternation",0,"string","phoneNumber"],
  ],
  argument: [
    ["Alternation",0,"duration","int","string phoneNumber","openList","name","say"],
  ],
  argumentList: [
    ["Alternation",0,"closeArguments","duration int string phoneNumber openList name say"],
    ["RepetitionMandatoryWithSeparator",0,"duration int string phoneNumber openList name say"],
  ],
  sayPrompt: [
    ["Option",0,"locale"],
  ],
  promptExpression: [
    ["Alternation",0,"name","string","say"],
  ],
  zoneLiteral: [
    ["Alternation",0,"zone","utc","looseZone","phoneNumber","name","dash"],
  ],
  spec: [
    ["Repetition",0,"comma"],
    ["Alternation",0,"dayName dayWord date monthDay first second third fourth fifth last day","time"],
  ],
  window: [
    ["Alternation",0,"dayName dayWord","date monthDay first second third fourth fifth last day"],
  ],
  days: [
    ["Repetition",0,"comma"],
  ],
  dayItem: [
    ["Alternation",0,"dayName","dayWord"],
    ["Option",0,"dash"],
  ],
  dateExpression: [
    ["Alternation",0,"date monthDay","first second third fourth fifth last","day"],
  ],
  dateRange: [
    ["Option",0,"range"],
  ],
  civilDate: [
    ["Alternation",0,"date","monthDay"],
  ],
  nthDate: [
    ["Alternation",0,"first","second","third","fourth","fifth","last"],
  ],
  shiftedNthDate: [
    ["Alternation",0,"after","before"],
  ],
  dates: [
    ["RepetitionMandatoryWithSeparator",0,"date monthDay first second third fourth fifth last day dayName dayWord name"],
  ],
  dateItem: [
    ["Alternation",0,"date monthDay first+dayName second+dayName third+dayName fourth+dayName fifth+dayName last+dayName day+after day+before","dayName dayWord","name+dot name"],
  ],
  exceptBy: [
    ["Repetition",0,"except by"],
    ["Alternation",0,"except","by"],
  ],
  guard: [
    ["Repetition",0,"and or"],
    ["Alternation",0,"and","or"],
  ],
  guardTerm: [
    ["Option",0,"not"],
  ],
  guardAtom: [
    ["Alternation",0,"workhours","during","on","from","to","when"],
  ],
  workhoursGuard: [
    ["Option",1,"zone utc looseZone phoneNumber name dash"],
  ],
  onGuard: [
    ["Option",1,"zone utc looseZone phoneNumber name dash"],
  ],
  callerList: [
    ["RepetitionMandatoryWithSeparator",0,"string phoneNumber anonymous name"],
  ],
  callerItem: [
    ["Alternation",0,"string phoneNumber","anonymous","name"],
  ],
  toGuard: [
    ["RepetitionMandatoryWithSeparator",0,"name"],
  ],
  whenGuard: [
    ["Option",0,"is"],
  ],
  state: [
    ["Alternation",0,"on","off","auto","open","closed"],
  ],
  ringStep: [
    ["Repetition",0,"for confirm whisper music if"],
  ],
  huntStep: [
    ["Repetition",0,"for confirm whisper music if each random rotating"],
    ["Alternation",0,"for confirm whisper music if","each","random","rotating"],
  ],
  target: [
    ["Alternation",0,"openList","name"],
    ["RepetitionMandatoryWithSeparator",0,"name"],
  ],
  member: [
    ["Repetition",0,"after confirm"],
    ["Alternation",0,"after","confirm"],
  ],
  ringOption: [
    ["Alternation",0,"for","confirm","whisper","music","if"],
  ],
  outcomeBranch: [
    ["Alternation",0,"busy","unavailable","unanswered"],
  ],
  body: [
    ["Repetition",0,"ring hunt repeat queue voicemail play say menu wait record callerid tag notify run hangup reject retry not workhours during on from to when otherwise if lost semicolon then"],
  ],
  anyPart: [
    ["Alternation",0,"ring","hunt","repeat","queue","voicemail","play","say","menu","wait","record","callerid","tag","notify","run","hangup","reject","retry","not workhours during on from to when","otherwise","if","lost","semicolon","then"],
  ],
  voicemailStep: [
    ["Option",0,"name"],
  ],
  callerIdStep: [
    ["Alternation",0,"string phoneNumber","name"],
  ],
  runStep: [
    ["Option",0,"openArguments"],
  ],
  rejectStep: [
    ["Option",0,"busy"],
  ],
  menuStep: [
    ["Repetition",0,"wait tries"],
    ["Alternation",0,"wait","tries"],
  ],
  menuBranches: [
    ["Repetition",0,"int star hash timeout invalid"],
    ["Option",0,"semicolon"],
  ],
  menuBranch: [
    ["Alternation",0,"int","star","hash","timeout","invalid"],
  ],
  testBody: [
    ["Option",1,"semicolon"],
    ["Option",2,"caller hunt name"],
    ["Option",3,"semicolon"],
    ["Repetition",0,"expect"],
    ["Option",4,"semicolon"],
  ],
  testCall: [
    ["Option",1,"from"],
    ["Alternation",0,"string phoneNumber","anonymous"],
    ["Option",2,"at"],
  ],
  instant: [
    ["Option",3,"zone utc looseZone phoneNumber name dash"],
  ],
  behaviours: [
    ["RepetitionMandatoryWithSeparator",0,"caller hunt name"],
  ],
  behaviour: [
    ["Alternation",0,"caller","hunt","name"],
  ],
  phoneBehaviour: [
    ["Alternation",0,"busy silent unavailable declines answers picks","is"],
  ],
  deeds: [
    ["Repetition",0,"then"],
  ],
  deed: [
    ["Alternation",0,"busy","silent","unavailable","declines","answers","picks"],
    ["Option",0,"after"],
  ],
  callerBehaviour: [
    ["Alternation",1,"presses","hangs"],
    ["Alternation",2,"int","star","hash","nothing"],
    ["Option",0,"at after within"],
  ],
  events: [
    ["RepetitionMandatoryWithSeparator",0,"ring voicemail play menu answered hangup rejected"],
  ],
  event: [
    ["Alternation",0,"ring","voicemail","play","menu","answered","hangup","rejected"],
    ["Option",1,"name"],
    ["Option",2,"name string say"],
    ["Option",3,"at after within"],
  ],
  bound: [
    ["Alternation",0,"at","after","within"],
  ],
  assertDeclaration: [
    ["Option",0,"not workhours during on from to when"],
  ],
  claim: [
    ["Alternation",0,"every+call","no+caller","name+dot name+is"],
  ],
  everyCall: [
    ["Alternation",0,"ends","rings"],
    ["Repetition",0,"or"],
  ],
  ending: [
    ["Alternation",0,"answered","in","rejected"],
  ],
  neverRung: [
    ["Option",0,"before"],
  ],
  mailboxDeclaration: [
    ["Option",0,"openProperties"],
  ],
  mailboxProperties: [
    ["Repetition",0,"greeting email limit transcribe"],
    ["Option",0,"semicolon"],
  ],
  mailboxProperty: [
    ["Alternation",0,"greeting","email","limit","transcribe"],
  ],
  greetingProperty: [
    ["Alternation",0,"universal","name string say"],
  ],
  hoursDeclaration: [
    ["Option",1,"zone utc looseZone phoneNumber name dash"],
    ["Alternation",0,"equals","openProperties"],
    ["Option",2,"zone utc looseZone phoneNumber name dash"],
  ],
  hoursProperties: [
    ["Repetition",0,"dayName dayWord date monthDay first second third fourth fifth last day closed by"],
    ["Alternation",0,"dayName dayWord date monthDay first second third fourth fifth last day","closed","by"],
    ["Option",0,"semicolon"],
  ],
  calendarDeclaration: [
    ["Alternation",1,"equals","openProperties"],
    ["Alternation",2,"ics","date monthDay first second third fourth fifth last day dayName dayWord name"],
  ],
  production: [
    ["Repetition",0,"closed work short"],
    ["Option",0,"semicolon"],
  ],
  calendarEntry: [
    ["Alternation",0,"closed","work","short"],
  ],
  workEntry: [
    ["Option",0,"as"],
  ],
  declaration: [
    ["Alternation",0,"use","phone","group","mailbox","prompt","hours","calendar","callers","switch","flow","vats","line","test","assert"],
  ],
  useDeclaration: [
    ["Option",0,"as"],
  ],
  address: [
    ["Alternation",0,"ext","tel","sip"],
    ["Alternation",1,"int","string"],
  ],
  promptDeclaration: [
    ["Alternation",0,"file","say"],
  ],
  callersDeclaration: [
    ["Alternation",0,"file","string phoneNumber anonymous name"],
  ],
  switchDeclaration: [
    ["Option",1,"code"],
    ["Option",2,"pin"],
  ],
  flowDeclaration: [
    ["Option",0,"openArguments"],
  ],
  vatsDeclaration: [
    ["Option",1,"openArguments"],
    ["Option",2,"string"],
    ["Option",3,"zone utc looseZone phoneNumber name dash"],
  ],
  parameters: [
    ["Alternation",0,"closeArguments","name"],
    ["RepetitionMandatoryWithSeparator",0,"name"],
  ],
  parameter: [
    ["Alternation",0,"phone","group","mailbox","prompt","hours","calendar","callers","switch","name"],
    ["Option",0,"equals"],
  ],
  lineDeclaration: [
    ["Alternation",0,"name","star"],
    ["Alternation",2,"string phoneNumber","star"],
    ["Option",0,"openArguments"],
  ],
  numberList: [
    ["RepetitionMandatoryWithSeparator",0,"string phoneNumber"],
  ],
  moduleItems: [
    ["Repetition",0,"use phone group mailbox prompt hours calendar callers switch flow vats line test assert"],
  ],
  bareSteps: [
    ["Repetition",0,"ring hunt repeat queue voicemail play say menu wait record callerid tag notify run hangup reject retry not workhours during on from to when otherwise if lost semicolon then"],
  ],
};
