#!/usr/bin/env node
// Lets Node keep what it compiled: the second start of vatsc and every later one costs less.
require("node:module").enableCompileCache?.();
require("./cli.js");
