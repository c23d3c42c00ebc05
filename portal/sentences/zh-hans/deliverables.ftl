# 应交付成果表。

deliverables-title = 应交付成果（按到期日排列）
deliverables-opening = 下表列出截至{ $date }本报告所述的{ COUNT($n) }项应交付成果。
deliverables-deliverable = 应交付成果
deliverables-due = 到期日
deliverables-destination = 提交对象
deliverables-owner = 负责方
deliverables-state = 状况
deliverables-due-before = { $meeting }之前
deliverables-unknown = 未说明
deliverables-delivered = 已交付
deliverables-delivered-on = 已交付，{ $date }
deliverables-overdue = 已逾期
deliverables-under-way = 进行中
