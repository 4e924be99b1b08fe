// @ts-nocheck
// Made by scripts/precompile-templates.ts from templates.ts. Do not edit.

export const compiledTemplates = {
  extensions: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"comments"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":10,"column":9}}})) != null ? stack1 : "")
    + "["
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":11,"column":3},"end":{"line":11,"column":7}} ), depth0)) != null ? stack1 : "")
    + "]\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "; "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"comment"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "; "
    + ((stack1 = container.lambda(container.strict(depth0, "comment", {"start":{"line":14,"column":4},"end":{"line":14,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"exten"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "exten => "
    + ((stack1 = alias2(alias1(depth0, "exten", {"start":{"line":17,"column":11},"end":{"line":17,"column":16}} ), depth0)) != null ? stack1 : "")
    + ",1"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"label"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":20},"end":{"line":17,"column":51}}})) != null ? stack1 : "")
    + ","
    + ((stack1 = alias2(alias1(depth0, "app", {"start":{"line":17,"column":54},"end":{"line":17,"column":57}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias2(alias1(depth0, "args", {"start":{"line":17,"column":62},"end":{"line":17,"column":66}} ), depth0)) != null ? stack1 : "")
    + ")\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "("
    + ((stack1 = container.lambda(container.strict(depth0, "label", {"start":{"line":17,"column":36},"end":{"line":17,"column":41}} ), depth0)) != null ? stack1 : "")
    + ")";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " same => n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"label"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":10},"end":{"line":19,"column":41}}})) != null ? stack1 : "")
    + ","
    + ((stack1 = alias2(alias1(depth0, "app", {"start":{"line":19,"column":44},"end":{"line":19,"column":47}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias2(alias1(depth0, "args", {"start":{"line":19,"column":52},"end":{"line":19,"column":56}} ), depth0)) != null ? stack1 : "")
    + ")\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; Made by "
    + ((stack1 = alias2(alias1(depth0, "generator", {"start":{"line":1,"column":12},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(depth0, "source", {"start":{"line":1,"column":31},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + ". Do not edit: the next build writes it anew.\n; May stand as extensions.conf, or be read by its #include. Calls arrive in context ["
    + ((stack1 = alias2(alias1(depth0, "context", {"start":{"line":2,"column":87},"end":{"line":2,"column":94}} ), depth0)) != null ? stack1 : "")
    + "].\n; Sounds are played as vats/NAME: put the folder sounds/ where Asterisk looks for them, as vats/.\n; Hours are read in named time zones: a machine without the tz database takes them for UTC in silence.\n; GotoIfTime looks at the variable TESTTIME instead of the clock: so all hours of a choice are read at one instant.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"contexts"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":23,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  voicemail: {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "externnotify = "
    + ((stack1 = container.lambda(container.strict(depth0, "transcribe", {"start":{"line":11,"column":17},"end":{"line":11,"column":27}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "; "
    + ((stack1 = alias2(alias1(depth0, "place", {"start":{"line":16,"column":4},"end":{"line":16,"column":9}} ), depth0)) != null ? stack1 : "")
    + " mailbox "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":16,"column":22},"end":{"line":16,"column":26}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":17,"column":2},"end":{"line":17,"column":6}} ), depth0)) != null ? stack1 : "")
    + " => locked,"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":17,"column":21},"end":{"line":17,"column":25}} ), depth0)) != null ? stack1 : "")
    + ","
    + ((stack1 = alias2(alias1(depth0, "email", {"start":{"line":17,"column":30},"end":{"line":17,"column":35}} ), depth0)) != null ? stack1 : "")
    + ",,"
    + ((stack1 = alias2(alias1(depth0, "settings", {"start":{"line":17,"column":41},"end":{"line":17,"column":49}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; Made by "
    + ((stack1 = alias2(alias1(depth0, "generator", {"start":{"line":1,"column":12},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(depth0, "source", {"start":{"line":1,"column":31},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + ". Do not edit: the next build writes it anew.\n; This is a whole voicemail.conf: it stands as the file. In one that is there already, [general] and [default] would\n; stand twice: copy the mailboxes into its [default] instead, and set passwordlocation there.\n; Nobody can listen to a mailbox by phone yet: its password has letters, which no phone can dial. An empty one, or \"-\",\n; would let everybody in. To open a mailbox, give it a number as password in its own file, which no build touches:\n; default/NAME/secret.conf in Asterisk's voicemail folder, with the lines \"[general]\" and \"password = 4711\".\n; Asterisk then writes new passwords there, too, and not into this file.\n[general]\npasswordlocation = spooldir\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"transcribe"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + "\n[default]\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"mailboxes"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":18,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  queues: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n; "
    + ((stack1 = alias2(alias1(depth0, "place", {"start":{"line":7,"column":4},"end":{"line":7,"column":9}} ), depth0)) != null ? stack1 : "")
    + " queue "
    + ((stack1 = alias2(alias1(depth0, "title", {"start":{"line":7,"column":20},"end":{"line":7,"column":25}} ), depth0)) != null ? stack1 : "")
    + "\n["
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":8,"column":3},"end":{"line":8,"column":7}} ), depth0)) != null ? stack1 : "")
    + "]\nstrategy = ringall\ntimeout = 20\nretry = 1\ntimeoutrestart = no\nautofill = yes\nringinuse = yes\njoinempty = yes\nleavewhenempty = no\nsetinterfacevar = yes\nmusicclass = default\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"members"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "member => "
    + ((stack1 = container.lambda(container.strict(depth0, "line", {"start":{"line":20,"column":12},"end":{"line":20,"column":16}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; Made by "
    + ((stack1 = alias2(alias1(depth0, "generator", {"start":{"line":1,"column":12},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(depth0, "source", {"start":{"line":1,"column":31},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + ". Do not edit: the next build writes it anew.\n; May stand as queues.conf, or be read by its #include.\n; Who waits is served in order of arrival; all free agents ring together, 15 s on, 5 s off.\n; Agents are reached by extensions of extensions.conf, which know whether a phone cannot be reached at all, and keep the rest.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"queues"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  music: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\n["
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":5,"column":3},"end":{"line":5,"column":7}} ), depth0)) != null ? stack1 : "")
    + "]\nmode = files\ndirectory = moh/vats/"
    + ((stack1 = alias2(alias1(depth0, "sound", {"start":{"line":7,"column":23},"end":{"line":7,"column":28}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; Made by "
    + ((stack1 = alias2(alias1(depth0, "generator", {"start":{"line":1,"column":12},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(depth0, "source", {"start":{"line":1,"column":31},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + ". Do not edit: the next build writes it anew.\n; Read it by an #include of musiconhold.conf. Put the folder moh/ where Asterisk keeps its data, as moh/vats/.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"classes"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  prompts: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "sound", {"start":{"line":4,"column":2},"end":{"line":4,"column":7}} ), depth0)) != null ? stack1 : "")
    + "\t"
    + ((stack1 = alias2(alias1(depth0, "locale", {"start":{"line":4,"column":12},"end":{"line":4,"column":18}} ), depth0)) != null ? stack1 : "")
    + "\t"
    + ((stack1 = alias2(alias1(depth0, "text", {"start":{"line":4,"column":23},"end":{"line":4,"column":27}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Made by "
    + ((stack1 = alias2(alias1(depth0, "generator", {"start":{"line":1,"column":12},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(depth0, "source", {"start":{"line":1,"column":31},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + ". Do not edit: the next build writes it anew.\n# Texts to record, one a line: file name in sounds/, locale, text. \\n is a new line.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"prompts"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  readme: {"0":function(container,depth0,helpers,partials,data) {
    return "- `voicemail.conf` stands as a whole, or its mailboxes are copied into `[default]` of the one that is there. Nobody can listen\n  to a mailbox by phone until it has a password of its own: the head of the file says how it gets one.\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "- Copy `queues.conf` to `/etc/asterisk/vats-queues.conf` and add `#include vats-queues.conf` to `queues.conf`.\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "- Copy `musiconhold.conf` to `/etc/asterisk/vats-music.conf`, add `#include vats-music.conf` to `musiconhold.conf`, and copy `moh/` to `moh/vats/` in Asterisk's data folder (`astdatadir`, often `/usr/share/asterisk`).\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "- Copy `sounds/` to `sounds/en/vats/` in Asterisk's data folder (or the folder of the channel's language).\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "  `prompts.txt` lists the texts that have to be recorded first: 8000 Hz, 16 bit, one channel, each as `NAME.wav`.\n";
},"5":function(container,depth0,helpers,partials,data) {
    return ", `\"module reload app_voicemail.so\"`";
},"6":function(container,depth0,helpers,partials,data) {
    return ", `\"queue reload all\"`";
},"7":function(container,depth0,helpers,partials,data) {
    return ", `\"moh reload\"`";
},"8":function(container,depth0,helpers,partials,data) {
    return "; 16.18, 18.4 or newer, as variables are passed to Originate";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- An endpoint ("
    + ((stack1 = container.lambda(container.strict(depth0, "technology", {"start":{"line":33,"column":17},"end":{"line":33,"column":27}} ), depth0)) != null ? stack1 : "")
    + ") for each of the phones:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"extensions"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":36,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"moreExtensions"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":39,"column":7}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  - "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  - and "
    + ((stack1 = container.lambda(container.strict(depth0, "moreExtensions", {"start":{"line":38,"column":10},"end":{"line":38,"column":24}} ), depth0)) != null ? stack1 : "")
    + " more\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "- The trunk is called `"
    + ((stack1 = container.lambda(container.strict(depth0, "trunk", {"start":{"line":42,"column":25},"end":{"line":42,"column":30}} ), depth0)) != null ? stack1 : "")
    + "`: outside numbers are rung through it.\n";
},"13":function(container,depth0,helpers,partials,data) {
    return "- A mailer for the messages of mailboxes: `mailcmd` of `voicemail.conf`, `/usr/sbin/sendmail -t` without it.\n";
},"14":function(container,depth0,helpers,partials,data) {
    return "- Hold music for callers who wait: the class `default` of `musiconhold.conf`.\n";
},"15":function(container,depth0,helpers,partials,data) {
    return ", app_queue, app_channelredirect, func_devstate";
},"16":function(container,depth0,helpers,partials,data) {
    return ", app_originate, func_curl, func_uri";
},"17":function(container,depth0,helpers,partials,data) {
    return ", app_mixmonitor";
},"18":function(container,depth0,helpers,partials,data) {
    return ", func_cdr";
},"19":function(container,depth0,helpers,partials,data) {
    return ", func_db";
},"20":function(container,depth0,helpers,partials,data) {
    return "\n## Recordings\n\nConversations are recorded as `monitor/vats/UNIQUEID.wav` in Asterisk's spool folder.\n";
},"21":function(container,depth0,helpers,partials,data) {
    return "\n## Fields of a call's record\n\nA `tag KEY` is the field `tag_KEY` of the CDR (`${CDR(tag_KEY)}` in cdr_custom.conf, a column in cdr_adaptive_odbc). For calls that nobody answered set `unanswered = yes` in cdr.conf, and for what `lost` tags `endbeforehexten = no`.\n";
},"22":function(container,depth0,helpers,partials,data) {
    return "\n## URLs\n\nEach is told by a POST in the background, which takes 5 s at most and is not tried again. The exchange must reach them.\n";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## Switches\n\nPhones flip them by dialling a code: add `include => "
    + ((stack1 = container.lambda(container.strict(depth0, "context", {"start":{"line":75,"column":55},"end":{"line":75,"column":62}} ), depth0)) != null ? stack1 : "")
    + "-features` to the context of the phones, never to that of the trunk. As many tones are heard as the new state's place in the list.\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"switches"),{"name":"each","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":77,"column":0},"end":{"line":79,"column":9}}})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "- `"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":78,"column":5},"end":{"line":78,"column":9}} ), depth0)) != null ? stack1 : "")
    + "`: "
    + ((stack1 = alias2(alias1(depth0, "code", {"start":{"line":78,"column":16},"end":{"line":78,"column":20}} ), depth0)) != null ? stack1 : "")
    + ". States: "
    + ((stack1 = alias2(alias1(depth0, "states", {"start":{"line":78,"column":34},"end":{"line":78,"column":40}} ), depth0)) != null ? stack1 : "")
    + ". On the exchange: `asterisk -rx \"database put "
    + ((stack1 = alias2(alias1(depth0, "entry", {"start":{"line":78,"column":91},"end":{"line":78,"column":96}} ), depth0)) != null ? stack1 : "")
    + " STATE\"`; without an entry it stands at `"
    + ((stack1 = alias2(alias1(depth0, "initial", {"start":{"line":78,"column":141},"end":{"line":78,"column":148}} ), depth0)) != null ? stack1 : "")
    + "`.\n";
},"25":function(container,depth0,helpers,partials,data) {
    return "\n## Transcripts\n\nAsterisk does not turn messages into text. Name a program that does in `asterisk.transcribe` of vats.json: it is called with the context, the mailbox and the number of new messages (`externnotify`).\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Asterisk\n\nMade by "
    + ((stack1 = alias2(alias1(depth0, "generator", {"start":{"line":3,"column":10},"end":{"line":3,"column":19}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(depth0, "source", {"start":{"line":3,"column":29},"end":{"line":3,"column":35}} ), depth0)) != null ? stack1 : "")
    + ". Do not edit: the next build writes it anew.\n\n## Load it\n\n- Copy `extensions.conf` to `/etc/asterisk/vats.conf` and add the line `#include vats.conf` to `/etc/asterisk/extensions.conf`.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasMailboxes"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasQueues"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasMusic"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasSounds"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasTexts"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "")
    + "- `asterisk -rx \"dialplan reload\"`"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasMailboxes"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":34},"end":{"line":24,"column":97}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasQueues"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":97},"end":{"line":24,"column":143}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasMusic"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":143},"end":{"line":24,"column":182}}})) != null ? stack1 : "")
    + ". The log must show no warning.\n\nCalls that are up go on in the old dialplan; the next call takes the new one.\n\n## What the exchange must have\n\n- Asterisk 16 or newer with PJSIP"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasUrls"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":33},"end":{"line":30,"column":115}}})) != null ? stack1 : "")
    + ".\n- The trunk's endpoint has `context="
    + ((stack1 = alias2(alias1(depth0, "context", {"start":{"line":31,"column":38},"end":{"line":31,"column":45}} ), depth0)) != null ? stack1 : "")
    + "`: calls arrive there, in any form of their numbers that this build knows.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"extensions"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":40,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"trunk"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasMail"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":46,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasQueues"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":49,"column":7}}})) != null ? stack1 : "")
    + "- The tz database (package `tzdata`), up to date: without it hours are read as UTC in silence, and an older one has older rules.\n- The core sounds of the language: greetings of mailboxes and `beep`.\n- Modules, all stock: app_dial, app_playback, app_read, app_stack, app_exec, app_voicemail, func_callerid, func_strings, func_logic, func_hangupcause, func_global"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasQueues"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":162},"end":{"line":52,"column":233}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasUrls"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":233},"end":{"line":52,"column":291}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasRecords"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":291},"end":{"line":52,"column":332}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasTags"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":332},"end":{"line":52,"column":364}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasSwitches"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":364},"end":{"line":52,"column":399}}})) != null ? stack1 : "")
    + ", func_rand, func_lock, func_cut.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasRecords"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":53,"column":0},"end":{"line":58,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasTags"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":59,"column":0},"end":{"line":64,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasUrls"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":65,"column":0},"end":{"line":70,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasSwitches"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":71,"column":0},"end":{"line":80,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"transcribes"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":81,"column":0},"end":{"line":86,"column":7}}})) != null ? stack1 : "");
},"useData":true},
};
