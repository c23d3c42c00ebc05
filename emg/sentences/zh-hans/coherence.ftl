# 方案制订的一致性；高级官员记录的内容，“text”接在动词之后。

emg-coherence-the = { $name }

emg-coherence-agency = { $name }

emg-coherence-agency-short = { $acronym }

emg-coherence-agency-full = { $name }（{ $acronym }）

emg-coherence-opened = 过去一年里，环境管理小组发起了关于提高联合国系统内环境活动的一致性的工作，包括将环境问题纳入各部门方案的主流。这项工作的重点是{ COUNT($n) }个主题，具体如下所列：{ $subjects }。

emg-conclusion-who = { $place ->
    [opening] { $meeting ->
        [0] 高级官员在一次会议上
       *[other] 高级官员在其{ ORDINAL($meeting) }次会议上
    }
    [officials] 高级官员
    [also] 他们还
    [further] 他们又
   *[they] 他们
}

emg-conclusion-verb = { $verb ->
    [decided] 决定
    [approved] 批准了
    [requested] 请
    [invited] 邀请
    [mandated] 授权
    [stressed] 强调
    [welcomed] 欢迎
    [recognized] 认识到
    [recalled] 回顾了
    [acknowledged] 确认
    [considered] 审议了
   *[agreed] 商定
}

emg-conclusion = { emg-conclusion-who }{ emg-conclusion-verb }{ $text }。

emg-conclusion-within = { emg-conclusion-who }{ emg-conclusion-verb }{ $text }，时限为今后{ COUNT($months) }个月，即至{ $due }。

emg-conclusion-statement = { emg-conclusion-who }{ emg-conclusion-verb }{ $date }{ $title }，{ $text }。

emg-conclusion-of-body = { emg-conclusion-who }{ emg-conclusion-verb }{ $body }的{ $title }，{ $text }。

emg-conclusion-of-agencies = { emg-conclusion-who }{ emg-conclusion-verb }{ $agencies }提出的{ $text }。

emg-conclusion-work = { emg-conclusion-who }{ emg-conclusion-verb }{ $owners }与伙伴合作编制{ $works }的工作。

emg-conclusion-on = { $work }

emg-conclusion-symbol = { $symbol }。

emg-conclusion-dated = { $title }，{ $city }，{ $date }

emg-conclusion-report = 见{ $report }（{ $symbol }）。

emg-conclusion-report-at = 见{ $report }（{ $symbol }），可在{ $address }网站获得。

emg-biodiversity-aims = 提案建议该小组为{ $aims }作出贡献。

emg-biodiversity-consultation = { $date }，小组主席在{ $city }召开了技术磋商，讨论该小组应为2010年后生物多样性目标进程作出何种贡献以及如何作出贡献。

emg-biodiversity-seats = 该问题管理小组的成员包括{ $seats }。

emg-biodiversity-met = 问题管理小组的首次会议于{ $date }在{ $city }举行{ $is_hosted ->
    [yes] ，由{ $host }主办
   *[no] { "" }
}。

emg-biodiversity-agreed = { $place ->
    [also] 会议还
   *[first] 会议
}商定{ $text }。

emg-biodiversity-agreed-including = { $place ->
    [also] 会议还
   *[first] 会议
}商定{ $text }，包括{ $parts }。

emg-biodiversity-agreed-list = 会议还商定{ $text }：

emg-biodiversity-drafting = 已设立一个由{ $holders }的代表组成的核心编制小组，着手根据收集的资料和小组成员的分析编写报告。

emg-biodiversity-support = 已与{ $agencies }订立合同，由其为问题管理小组编制报告提供技术支助。

emg-biodiversity-process = 该进程包括{ $destinations }，{ $n ->
    [1] 将
   *[other] 均将
}于{ $due }举行。

emg-biodiversity-final = { emg-conclusion-who }{ emg-conclusion-verb }于{ $due }{ $text }，送交{ $destinations }。

emg-land-calls = { $callers }{ $n ->
    [1] { "" }
    [2] 都
   *[other] 都分别
}呼吁{ $text }。

emg-land-consultations = 因此，小组举行了一系列关于土地问题的技术磋商，其中包括{ $meetings }。

emg-land-consultation = { $date }在{ $city }举行的{ $name }

emg-land-group = { emg-conclusion-who }{ emg-conclusion-verb }{ $text }，期限为{ COUNT($years) }年，作为针对磋商中提出的建议采取的后续行动。

emg-land-tasks = 该问题管理小组应{ $tasks }。

emg-land-report = { emg-conclusion-who }{ emg-conclusion-verb }{ $text }，供{ $due }审议。

emg-land-side-event = 在{ $during }期间还举行了一次会外活动，与{ $attendance }进一步探讨后续步骤。

emg-country-level-stage = 将环境考虑因素纳入联合国系统国家一级业务活动的主流的工作{ $stage ->
    [early] 尚处于早期阶段
   *[under-way] 正在进行
}。

emg-country-level-partners = 需与{ $partners }磋商后进一步制定。

emg-country-level-subjects = 正在审议{ $subjects }。

emg-safeguards-offer = { $agencies }{ $n ->
    [1] { "" }
   *[other] 都
}表达了在小组今后的会议上就此议题参与深入讨论的意愿。

emg-safeguards-guidance = 关于该事项的更多讨论，包括就其实施寻求联合国系统机构的支助问题，载于{ $body }编制的一份关于环境可持续性的指导说明中。

emg-safeguards-guidance-note = 《{ $title }》，{ $team }编制，该工作队由{ $chairs }在{ $within }内{ $n ->
    [1] 担任联合主席
   *[other] 共同担任主席
}；该指导说明将由{ $group }审议并核可（见{ $address }）。
