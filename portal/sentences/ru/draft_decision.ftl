# Проект решения.

draft-decision-opening = { CAPITAL($organ) }, возможно, пожелает рассмотреть вопрос о принятии решения следующего содержания:
draft-decision-organ = { CAPITAL($organ) },
draft-decision-recalled = { $place } ({ QUOTED($subject) })
draft-decision-preamble = { $clause },
draft-decision-operative = { $clause };
draft-decision-last = { $clause }.
# "clause" заканчивается сноской, после которой текст продолжается.
draft-decision-continued = { $clause } { $more }
