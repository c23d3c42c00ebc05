# مشروع المقرر.

draft-decision-opening = قد يرغب { $organ } في النظر في اعتماد مقرر على غرار النص المقترح أدناه:
draft-decision-organ = إن { $organ }،
draft-decision-recalled = { $place }، بشأن { $subject }
draft-decision-preamble = { $clause }،
draft-decision-operative = { $clause }؛
draft-decision-last = { $clause }.
# تنتهي الجملة بحاشية ثم يتواصل نصها.
draft-decision-continued = { $clause } { $more }
