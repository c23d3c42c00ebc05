# El resumen.

summary-mandate = El presente informe se presenta de conformidad con { $place }. En ese texto, { $organ } pidió { TO($asked) } { $request }.
summary-scope = El informe abarca también { $covers }.
summary-invitation = El informe contiene asimismo información sobre la solicitud que { $organ } formuló { TO($asked) } en la misma decisión de que invitara { TO(THE($invited)) } { $request }.
