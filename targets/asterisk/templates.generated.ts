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
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "; "
    + ((stack1 = alias2(alias1(depth0, "place", {"start":{"line":13,"column":4},"end":{"line":13,"column":9}} ), depth0)) != null ? stack1 : "")
    + " mailbox "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":13,"column":22},"end":{"line":13,"column":26}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":14,"column":2},"end":{"line":14,"column":6}} ), depth0)) != null ? stack1 : "")
    + " => locked,"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":14,"column":21},"end":{"line":14,"column":25}} ), depth0)) != null ? stack1 : "")
    + ","
    + ((stack1 = alias2(alias1(depth0, "email", {"start":{"line":14,"column":30},"end":{"line":14,"column":35}} ), depth0)) != null ? stack1 : "")
    + ",,"
    + ((stack1 = alias2(alias1(depth0, "settings", {"start":{"line":14,"column":41},"end":{"line":14,"column":49}} ), depth0)) != null ? stack1 : "")
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
    + ". Do not edit: the next build writes it anew.\n; This is a whole voicemail.conf: it stands as the file. In one that is there already, [general] and [default] would\n; stand twice: copy the mailboxes into its [default] instead, and set passwordlocation there.\n; Nobody can listen to a mailbox by phone yet: its password has letters, which no phone can dial. An empty one, or \"-\",\n; would let everybody in. To open a mailbox, give it a number as password in its own file, which no build touches:\n; default/NAME/secret.conf in Asterisk's voicemail folder, with the lines \"[general]\" and \"password = 4711\".\n; Asterisk then writes new passwords there, too, and not into this file.\n[general]\npasswordlocation = spooldir\n\n[default]\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mailboxes"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "");
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
};
