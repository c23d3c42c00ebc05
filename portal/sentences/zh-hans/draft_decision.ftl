# 决定草案。

draft-decision-opening = { $organ }不妨考虑通过一项建议措辞如下的决定：
draft-decision-organ = { $organ }，
draft-decision-recalled = 关于{ $subject }的{ $place }
draft-decision-preamble = { $clause }，
draft-decision-operative = { $clause }；
draft-decision-last = { $clause }。
draft-decision-continued = { $clause }{ $more }
