# El proyecto de decisión.

draft-decision-opening = { CAPITAL($organ) } tal vez desee considerar la posibilidad de adoptar una decisión del siguiente tenor:
draft-decision-organ = { CAPITAL($organ) },
draft-decision-recalled = { $place }, sobre { THE($subject) }
draft-decision-preamble = { $clause },
draft-decision-operative = { $clause };
draft-decision-last = { $clause }.
# "clause" termina en una nota, tras la cual continúa el texto.
draft-decision-continued = { $clause } { $more }
