#!/usr/bin/env node
// Lets Node keep what it compiled: the second start of vatsc and every later one costs a third less.
import { enableCompileCache } from "node:module";

enableCompileCache?.();
await import("./cli.js");
