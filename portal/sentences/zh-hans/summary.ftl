# 摘要。

summary-mandate = 兹根据{ $place }提交本报告。在上述决定中，{ $organ }请{ $asked }{ $request }。
summary-scope = 本报告亦包括{ $covers }。
summary-invitation = 本报告亦提供相关的信息，介绍{ $organ }在上述同一决定中请{ $asked }邀请{ $invited }{ $request }。
