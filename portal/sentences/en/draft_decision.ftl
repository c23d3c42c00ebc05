# The draft decision.

draft-decision-opening = { $organ } may wish to consider the adoption of a decision along the lines suggested below:
draft-decision-organ = { $organ },
draft-decision-recalled = { $place }, on { $subject }
draft-decision-preamble = { $clause },
draft-decision-operative = { $clause };
draft-decision-last = { $clause }.
# "clause" ends with a footnote, after which its text goes on.
draft-decision-continued = { $clause } { $more }
