# Le projet de décision.

draft-decision-opening = { $organ } souhaitera peut-être envisager d'adopter une décision libellée comme suit{"\u00A0"}:
draft-decision-organ = { $organ },
draft-decision-recalled = { $place }, sur { THE($subject) }
draft-decision-preamble = { $clause },
draft-decision-operative = { $clause }{"\u00A0"};
draft-decision-last = { $clause }.
# « clause » se termine par une note, après laquelle son texte se poursuit.
draft-decision-continued = { $clause } { $more }
